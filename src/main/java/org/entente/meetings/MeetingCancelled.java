package org.entente.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting will not be held. */
public record MeetingCancelled(
        UUID meeting, String reason, @Nullable UUID by, Instant at) implements MeetingAct {}
