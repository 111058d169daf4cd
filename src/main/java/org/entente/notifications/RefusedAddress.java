package org.entente.notifications;

import java.time.Instant;
import org.entente.web.Addressees.Addressee;
import org.jspecify.annotations.Nullable;

/** Somebody whose address takes no letters, since when, and what the mail server said. */
public record RefusedAddress(Addressee whose, @Nullable Instant since, String why) {}
