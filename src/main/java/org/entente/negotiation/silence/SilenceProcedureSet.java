package org.entente.negotiation.silence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version, or paragraphs of it, were put under silence; no paragraphs are the whole text. */
public record SilenceProcedureSet(
        UUID silence,
        UUID text,
        UUID version,
        List<UUID> paragraphs,
        int states,
        Instant opensAt,
        Instant closesAt,
        @Nullable UUID by,
        Instant at)
        implements SilenceAct {}
