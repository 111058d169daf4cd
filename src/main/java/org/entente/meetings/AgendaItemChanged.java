package org.entente.meetings;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item of an agenda was changed. */
public record AgendaItemChanged(
        UUID session,
        UUID item,
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable UUID by,
        Instant at) implements AgendaAct {}
