package org.entente.consultations.propositions;

import org.entente.chronicle.LockedPages;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** What a finder does not give a reader has no page for them. */
@Component
class LocksPropositions implements LockedPages {

    private final Propositions propositions;
    private final Positions positions;

    LocksPropositions(Propositions propositions, Positions positions) {
        this.propositions = propositions;
        this.positions = positions;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        return LockedPages.isHidden(about, "propositions", id -> propositions.readableBy(reader, id))
                || LockedPages.isHidden(about, "positions", id -> positions.readableBy(reader, id));
    }
}
