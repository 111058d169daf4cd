package org.entente.negotiation.proposals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** With a proposal, that a delegation had written it too and agreed to its words. */
public record ProposalSentJointly(
        UUID proposal, UUID text, UUID party, @Nullable UUID by, Instant at) implements ProposalAct {}
