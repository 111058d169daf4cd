package org.entente.negotiation.proposals;

import java.time.Instant;
import java.util.UUID;

/** A delegation said how far it can go along with a proposal. */
public record ProposalReactedTo(UUID proposal, UUID text, String degree, UUID party, UUID by, Instant at)
        implements ProposalAct {}
