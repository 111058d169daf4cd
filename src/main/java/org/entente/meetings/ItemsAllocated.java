package org.entente.meetings;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which items a meeting takes up was decided. */
public record ItemsAllocated(
        UUID session,
        UUID meeting,
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable UUID by,
        Instant at)
        implements AgendaAct {}
