package org.entente.negotiation.proposals;

import org.entente.chronicle.LockedPages;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** What a finder does not give a reader has no page for them. */
@Component
class LocksProposals implements LockedPages {

    private final Proposals proposals;

    LocksProposals(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        return LockedPages.isHidden(about, "proposals", id -> proposals.readableBy(reader, id));
    }
}
