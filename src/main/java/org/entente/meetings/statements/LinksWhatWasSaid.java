package org.entente.meetings.statements;

import java.util.ArrayList;
import java.util.List;
import org.entente.meetings.Meeting;
import org.entente.meetings.OnMeeting;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a meeting's page, the way to what was said and decided at it. */
@Component
class LinksWhatWasSaid implements OnMeeting {

    private final WhatWasSaid said;
    private final Decisions decisions;

    LinksWhatWasSaid(WhatWasSaid said, Decisions decisions) {
        this.said = said;
        this.decisions = decisions;
    }

    @Override
    public List<Link> on(Meeting meeting, Ui ui) {
        var links = new ArrayList<Link>();
        links.add(new Link(
                meeting.path() + "/statements",
                ui.localize("statements.given"),
                ui.localize("statements.count", said.at(meeting.id(), ui).size())));
        links.add(new Link(
                meeting.path() + "/decisions",
                ui.localize("statements.decisions"),
                ui.localize(
                        "statements.decisions.count",
                        decisions.at(meeting.id(), ui.reader()).size())));
        return links;
    }
}
