package org.entente.meetings.speakers;

import java.util.ArrayList;
import java.util.List;
import org.entente.meetings.Meeting;
import org.entente.meetings.OnMeeting;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a meeting's page, the way to who speaks at it, for those who may follow it; and to the console for officers. */
@Component
class LinksSpeakers implements OnMeeting {

    private final SpeakersLists lists;

    LinksSpeakers(SpeakersLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Link> on(Meeting meeting, Ui ui) {
        var links = new ArrayList<Link>();
        if (meeting.isFollowedBy(ui.reader())) {
            var waiting = lists.at(meeting.id()).stream()
                    .mapToInt(list -> list.waiting().size())
                    .sum();
            links.add(new Link(
                    meeting.path() + "/speakers",
                    ui.localize("speakers.title"),
                    ui.localize("speakers.waiting", waiting)));
        }
        if (ui.reader().isOfficer())
            links.add(new Link(meeting.path() + "/console", ui.localize("speakers.console"), ""));
        return links;
    }
}
