package org.entente.meetings;

import java.util.List;
import org.entente.process.bodies.OnSession;
import org.entente.process.bodies.Session;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a session's page, the way to its programme of work and its agenda. */
@Component
class LinksMeetings implements OnSession {

    private final Meetings meetings;
    private final Agenda agenda;

    LinksMeetings(Meetings meetings, Agenda agenda) {
        this.meetings = meetings;
        this.agenda = agenda;
    }

    @Override
    public List<Link> on(Session session, Ui ui) {
        var held = meetings.of(session.id()).size();
        var items = agenda.of(session.id()).size();
        return List.of(
                new Link(
                        session.path() + "/programme",
                        ui.localize("meetings.programme"),
                        ui.localize("meetings.count", held)),
                new Link(
                        session.path() + "/agenda",
                        ui.localize("meetings.agenda"),
                        ui.localize("meetings.items.count", items)));
    }
}
