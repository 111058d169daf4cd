package org.entente.meetings.statements;

import org.entente.chronicle.LockedPages;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** What a meeting decided has no page for those who could not follow it. */
@Component
class LocksDecisions implements LockedPages {

    private final Decisions decisions;

    LocksDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        return LockedPages.isHidden(about, "decisions", id -> decisions.readableBy(reader, id));
    }
}
