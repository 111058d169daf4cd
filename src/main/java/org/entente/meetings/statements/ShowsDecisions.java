package org.entente.meetings.statements;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.entente.live.LivePart;
import org.entente.meetings.Agenda;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.web.Audience;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** What a meeting decides, as it is written down, for all who may follow it; what is for fewer is no part of it. */
@Component
class ShowsDecisions implements LivePart {

    static final String KIND = "decisions";

    private final Meetings meetings;
    private final Agenda agenda;
    private final Decisions decisions;
    private final Templates templates;

    ShowsDecisions(Meetings meetings, Agenda agenda, Decisions decisions, Templates templates) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.decisions = decisions;
        this.templates = templates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Audience audience(UUID of) {
        return meetings.get(of).audience();
    }

    @Override
    public String noted(UUID of) {
        return "/meetings/" + of + "/decisions";
    }

    @Override
    public JteModel show(UUID of, Ui ui) {
        var meeting = meetings.get(of);
        var open = decisions.at(of, ui.reader()).stream()
                .filter(decision -> isForAll(decision, meeting))
                .toList();
        return templates.statementsDecided(ui, open, agenda.of(meeting.session()));
    }

    /** Whether all who may follow the meeting as it is held now may read it. */
    static boolean isForAll(Decision decision, Meeting meeting) {
        return decision.audience().includes(meeting.audience());
    }
}
