package org.entente.negotiation.proposals;

import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** Something was done to a proposal. */
interface ProposalAct extends Act, ProposalNews, ReadableChanged {

    @Override
    default String about() {
        return "/proposals/" + proposal();
    }

    @Override
    default String shelf() {
        return ProposalShelf.NAME;
    }

    @Override
    default Set<UUID> wholes() {
        return Set.of(proposal());
    }
}
