package org.entente.meetings.statements;

import java.util.List;
import org.entente.consultations.Consultation;
import org.entente.consultations.OnConsultation;
import org.entente.process.bodies.Bodies;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** From the record of a session, the way to the session. */
@Component
class LinksTheSession implements OnConsultation {

    private final Records records;
    private final Bodies bodies;

    LinksTheSession(Records records, Bodies bodies) {
        this.records = records;
        this.bodies = bodies;
    }

    @Override
    public List<Link> on(Consultation consultation, Ui ui) {
        return records.session(consultation.id())
                .map(bodies::session)
                .map(session -> List.of(new Link(
                        session.path(), ui.name(session.names()), ui.dates(session.startsOn(), session.endsOn()))))
                .orElse(List.of());
    }
}
