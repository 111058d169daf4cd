package org.entente.stakeholders;

import org.entente.chronicle.LockedPages;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** An application has no page for whoever may not know of it; objections and inquiries have none of their own. */
@Component
class LocksApplications implements LockedPages {

    private final Applications applications;

    LocksApplications(Applications applications) {
        this.applications = applications;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        if (about.startsWith("/objections/") || about.startsWith("/objection-inquiries/")) return true;
        if (about.startsWith("/stakeholder-requests/")) return !reader.isOfficer();
        if (about.startsWith("/circulations/")) return !Applications.isInside(reader);
        return LockedPages.isHidden(about, "applications", id -> applications.readableBy(reader, id));
    }
}
