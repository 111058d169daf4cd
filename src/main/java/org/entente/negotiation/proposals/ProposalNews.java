package org.entente.negotiation.proposals;

import java.util.UUID;

/** Something became otherwise with a proposal on a text. */
public interface ProposalNews {

    UUID proposal();

    UUID text();
}
