package org.entente.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chair has called a meeting to order. */
public record MeetingOpened(UUID meeting, @Nullable UUID by, Instant at) implements MeetingAct {}
