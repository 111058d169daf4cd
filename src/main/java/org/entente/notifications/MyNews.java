package org.entente.notifications;

import java.time.Instant;

/** One line of what somebody was told, as they may see it now. */
public record MyNews(News news, Instant told) {}
