package org.entente.negotiation.proposals;

import java.time.Instant;
import java.util.UUID;

/** A delegation became a co-sponsor of a proposal. */
public record ProposalJoined(UUID proposal, UUID text, UUID party, UUID by, Instant at) implements ProposalAct {}
