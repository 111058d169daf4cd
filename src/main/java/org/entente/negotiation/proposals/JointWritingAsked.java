package org.entente.negotiation.proposals;

import java.util.UUID;

/** A delegation was named to write a proposal in preparation with another: theirs to know alone, and in no record before it is sent. */
public record JointWritingAsked(UUID proposal, UUID party) {}
