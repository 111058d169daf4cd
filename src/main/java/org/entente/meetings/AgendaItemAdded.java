package org.entente.meetings;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item was put on an agenda; why, where that was adopted already. */
public record AgendaItemAdded(
        UUID session,
        UUID item,
        String number,
        Map<String, String> titles,
        String reason,
        @Nullable UUID by,
        Instant at)
        implements AgendaAct {}
