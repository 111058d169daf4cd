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
                meeting.path() + "/statements", ui.localize("statements.given"), count(said.at(meeting.id(), ui), ui)));
        links.add(new Link(
                meeting.path() + "/decisions",
                ui.localize("statements.decisions"),
                ui.localize(
                        "statements.decisions.count",
                        decisions.standing(meeting.id(), ui.reader()).size())));
        return links;
    }

    private static String count(List<Said> given, Ui ui) {
        var ofStakeholders = given.stream().filter(Said::isStakeholders).count();
        var others = given.size() - ofStakeholders;
        if (others == 0 && ofStakeholders > 0) return ui.localize("statements.count.stakeholders.only", ofStakeholders);
        var counted = ui.localize("statements.count", others);
        return ofStakeholders == 0
                ? counted
                : counted + " · " + ui.localize("statements.count.stakeholders", ofStakeholders);
    }
}
