package org.entente.meetings;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting goes on in another mode, before those who may follow it then. */
public record ModeSwitched(
        UUID meeting,
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable UUID by,
        Instant at) implements MeetingAct {}
