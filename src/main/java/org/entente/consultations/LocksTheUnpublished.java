package org.entente.consultations;

import org.entente.chronicle.LockedPages;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** What a finder does not give a reader has no page for them: drafts, reports in the making, and what is gone. */
@Component
class LocksTheUnpublished implements LockedPages {

    private final Statements statements;
    private final Reports reports;

    LocksTheUnpublished(Statements statements, Reports reports) {
        this.statements = statements;
        this.reports = reports;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        return LockedPages.isHidden(about, "statements", id -> statements.readableBy(reader, id))
                || LockedPages.isHidden(about, "paragraphs", id -> statements.paragraph(reader, id))
                || LockedPages.isHidden(about, "reports", id -> reports.readableBy(reader, id));
    }
}
