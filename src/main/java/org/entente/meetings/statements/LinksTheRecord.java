package org.entente.meetings.statements;

import java.util.List;
import org.entente.process.bodies.OnSession;
import org.entente.process.bodies.Session;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a session's page, the way to its record: every statement, tagged, counted and reported. */
@Component
class LinksTheRecord implements OnSession {

    private final Records records;

    LinksTheRecord(Records records) {
        this.records = records;
    }

    @Override
    public List<Link> on(Session session, Ui ui) {
        return records.of(session.id())
                .map(record -> List.of(new Link(
                        record.path(),
                        ui.localize("statements.record"),
                        ui.localize(record.state().key()))))
                .orElse(List.of());
    }
}
