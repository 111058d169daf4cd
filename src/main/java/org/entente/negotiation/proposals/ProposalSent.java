package org.entente.negotiation.proposals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal was sent, and is frozen from then on. */
public record ProposalSent(
        UUID proposal,
        UUID text,
        UUID version,
        int number,
        String kind,
        String author,
        @Nullable UUID party,
        @Nullable UUID by,
        Instant at)
        implements ProposalAct {}
