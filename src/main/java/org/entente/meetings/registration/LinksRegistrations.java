package org.entente.meetings.registration;

import java.util.List;
import org.entente.meetings.Meeting;
import org.entente.meetings.OnMeeting;
import org.entente.process.bodies.OnSession;
import org.entente.process.bodies.Session;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a session's page who takes part; on a meeting's, for officers, who was there. */
@Component
class LinksRegistrations implements OnMeeting, OnSession {

    private final Registrations registrations;

    LinksRegistrations(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public List<OnSession.Link> on(Session session, Ui ui) {
        var note =
                ui.localize("registration.count", registrations.of(session.id()).size());
        return List.of(new OnSession.Link(session.path() + "/registrations", ui.localize("registration.title"), note));
    }

    @Override
    public List<OnMeeting.Link> on(Meeting meeting, Ui ui) {
        if (!ui.reader().isOfficer()) return List.of();
        var here = registrations.of(meeting.session()).size();
        var note = ui.localize(
                "registration.present.of", registrations.present(meeting.id()).size(), here);
        return List.of(
                new OnMeeting.Link(meeting.path() + "/attendance", ui.localize("registration.attendance"), note));
    }
}
