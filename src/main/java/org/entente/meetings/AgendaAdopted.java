package org.entente.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agenda was adopted at a meeting, with what was amended aloud. */
public record AgendaAdopted(
        UUID session,
        UUID meeting,
        List<Map<String, String>> amendments,
        @Nullable UUID by,
        Instant at) implements AgendaAct {}
