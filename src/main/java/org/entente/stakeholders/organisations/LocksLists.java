package org.entente.stakeholders.organisations;

import org.entente.chronicle.LockedPages;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** Lists are the secretariat’s; what came of them stands with the parties. */
@Component
class LocksLists implements LockedPages {

    @Override
    public boolean isLocked(String about, Reader reader) {
        return about.startsWith("/organisation-lists/") && !reader.isOfficer();
    }
}
