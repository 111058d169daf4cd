package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The gavel came down: what came of it, and where the adopted words are kept. */
public record AdoptionConcluded(
        UUID adoption,
        UUID text,
        UUID version,
        AdoptionOutcome outcome,
        String symbol,
        @Nullable UUID document,
        @Nullable UUID by,
        Instant at)
        implements AdoptionAct {}
