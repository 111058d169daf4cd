package org.entente.meetings;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.web.HappeningNow;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On the first screen: meetings that are under way, and those of the next day. */
@Component
class MeetingsNow implements HappeningNow {

    private static final int MOST = 8;

    private final Meetings meetings;
    private final Bodies bodies;
    private final Clock clock;

    MeetingsNow(Meetings meetings, Bodies bodies, Clock clock) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public List<Item> happening(Ui ui) {
        var now = clock.instant();
        var sessions = new HashMap<UUID, Session>();
        return meetings.between(now, now.plus(Duration.ofDays(1))).stream()
                .filter(meeting -> meeting.isUnderWay() || meeting.isToCome())
                .limit(MOST)
                .map(meeting -> item(ui, meeting, sessions.computeIfAbsent(meeting.session(), bodies::session)))
                .toList();
    }

    private static Item item(Ui ui, Meeting meeting, Session session) {
        return new Item(
                meeting.path(),
                meeting.called(ui.language()) + " · " + ui.name(session.names()),
                ui.language().code(),
                ui.localize(meeting.state()) + " · "
                        + ui.localize(meeting.mode().key()),
                meeting.isUnderWay() ? null : meeting.startsAt(),
                false,
                meeting.fictitious());
    }
}
