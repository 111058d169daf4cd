package org.entente.negotiation.proposals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal that was sent was withdrawn. */
public record ProposalWithdrawn(
        UUID proposal, UUID text, String reason, @Nullable UUID party, UUID by, Instant at) implements ProposalAct {}
