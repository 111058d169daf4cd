package org.entente.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting was closed. */
public record MeetingEnded(UUID meeting, @Nullable UUID by, Instant at) implements MeetingAct {}
