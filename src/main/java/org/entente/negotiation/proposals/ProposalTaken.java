package org.entente.negotiation.proposals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a proposal asked for went into a version. */
public record ProposalTaken(
        UUID proposal,
        UUID text,
        UUID version,
        int number,
        @Nullable UUID party,
        UUID by,
        Instant at) implements ProposalAct {}
