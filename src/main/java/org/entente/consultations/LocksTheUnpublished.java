package org.entente.consultations;

import java.util.NoSuchElementException;
import java.util.UUID;
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
        var parts = about.split("/");
        if (parts.length != 3) return false;
        try {
            switch (parts[1]) {
                case "statements" -> statements.readableBy(reader, UUID.fromString(parts[2]));
                case "paragraphs" -> statements.paragraph(reader, UUID.fromString(parts[2]));
                case "reports" -> reports.readableBy(reader, UUID.fromString(parts[2]));
                default -> {
                    return false;
                }
            }
            return false;
        } catch (NoSuchElementException notForThem) {
            return true;
        }
    }
}
