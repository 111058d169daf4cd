package org.entente.negotiation.proposals;

import org.entente.chronicle.Act;

/** Something was done to a proposal. */
interface ProposalAct extends Act, ProposalNews {

    @Override
    default String about() {
        return "/proposals/" + proposal();
    }
}
