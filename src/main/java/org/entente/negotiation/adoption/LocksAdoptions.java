package org.entente.negotiation.adoption;

import org.entente.chronicle.LockedPages;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** An adoption has no page for whoever does not read its text. */
@Component
class LocksAdoptions implements LockedPages {

    private final TextAdoptions adoptions;

    LocksAdoptions(TextAdoptions adoptions) {
        this.adoptions = adoptions;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        return LockedPages.isHidden(about, "adoptions", id -> adoptions.readableBy(reader, id));
    }
}
