package org.entente.meetings;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.entente.live.LivePart;
import org.entente.web.Audience;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** Where a meeting stands and in which mode it is held, as it changes; that much is everybody's to know. */
@Component
class MeetingPart implements LivePart {

    static final String KIND = "meeting";

    private final Meetings meetings;
    private final Templates templates;

    MeetingPart(Meetings meetings, Templates templates) {
        this.meetings = meetings;
        this.templates = templates;
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
        var meeting = meetings.get(of);
        return templates.meetingsState(ui, meeting, Interval.of(meeting, meetings.changes(of)));
    }
}
