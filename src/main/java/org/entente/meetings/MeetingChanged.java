package org.entente.meetings;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of a meeting were changed. */
public record MeetingChanged(
        UUID meeting,
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable UUID by,
        Instant at) implements MeetingAct {}
