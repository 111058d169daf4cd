package org.entente.negotiation.proposals;

import java.time.Instant;
import java.util.UUID;

/** A delegation is no longer a co-sponsor of a proposal. */
public record ProposalLeft(UUID proposal, UUID text, UUID party, UUID by, Instant at) implements ProposalAct {}
