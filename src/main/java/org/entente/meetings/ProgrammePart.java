package org.entente.meetings;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.entente.live.Live;
import org.entente.live.LivePart;
import org.entente.process.bodies.Bodies;
import org.entente.web.Audience;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The programme of work of a session, as meetings and what they take up change; that much is everybody's to know. */
@Component
class ProgrammePart implements LivePart {

    static final String KIND = "programme";

    private final Meetings meetings;
    private final Agenda agenda;
    private final Bodies bodies;
    private final Live live;
    private final Templates templates;

    ProgrammePart(Meetings meetings, Agenda agenda, Bodies bodies, Live live, Templates templates) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.bodies = bodies;
        this.live = live;
        this.templates = templates;
    }

    @EventListener
    void on(MeetingAct act) {
        meetings.find(act.meeting()).ifPresent(meeting -> live.changed(KIND, meeting.session()));
    }

    @EventListener
    void on(AgendaAct act) {
        live.changed(KIND, act.session());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Audience audience(UUID of) {
        return Audience.PUBLIC;
    }

    @Override
    public JteModel show(UUID of, Ui ui) {
        var here = meetings.of(bodies.session(of).id());
        return templates.meetingsDays(ui, Programme.of(here), agenda.at(here));
    }
}
