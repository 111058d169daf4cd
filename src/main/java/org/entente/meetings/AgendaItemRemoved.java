package org.entente.meetings;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item was taken off an agenda, with its sub-items. */
public record AgendaItemRemoved(
        UUID session,
        UUID item,
        String number,
        Map<String, String> titles,
        String reason,
        @Nullable UUID by,
        Instant at)
        implements AgendaAct {}
