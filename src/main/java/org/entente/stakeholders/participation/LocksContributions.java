package org.entente.stakeholders.participation;

import org.entente.chronicle.LockedPages;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** A contribution that was never published has no page for whoever may not know of it. */
@Component
class LocksContributions implements LockedPages {

    private final Contributions contributions;

    LocksContributions(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        return LockedPages.isHidden(about, "contributions", id -> contributions.readableBy(reader, id));
    }
}
