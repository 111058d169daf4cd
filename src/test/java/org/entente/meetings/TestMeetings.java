package org.entente.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.process.bodies.Session;
import org.entente.process.bodies.TestBodies;
import org.entente.web.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings for the tests of every room. */
@Component
public class TestMeetings {

    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final Names NONE = new Names(Map.of());

    private final Meetings meetings;
    private final Agenda agenda;
    private final TestBodies bodies;
    private final JdbcClient jdbc;

    TestMeetings(Meetings meetings, Agenda agenda, TestBodies bodies, JdbcClient jdbc) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.bodies = bodies;
        this.jdbc = jdbc;
    }

    /** Of a session of its own, an hour ago, not yet opened. */
    public Meeting held(MeetingMode mode) {
        return held(bodies.session(), mode, mode.audience());
    }

    /** Held before everybody, and followed by a link. */
    public Meeting followedAt(String link) {
        var meeting = of(
                bodies.session(),
                MeetingMode.FORMAL,
                MeetingMode.FORMAL.audience(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Duration.ofHours(3));
        meetings.add(meeting);
        jdbc.sql("insert into meetings.link (meeting, url) values (:meeting, :link)")
                .param("meeting", meeting.id())
                .param("link", link)
                .update();
        return meetings.get(meeting.id());
    }

    /** Open since an hour. */
    public Meeting underWay(MeetingMode mode) {
        return opened(held(mode));
    }

    public Meeting held(Session session, MeetingMode mode, Audience audience) {
        return add(of(session, mode, audience, sinceAnHour(), Duration.ofHours(3)));
    }

    /** Or since midnight where that is later: what is decided today is so on the day of the meeting. */
    private static Instant sinceAnHour() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var midnight = now.atZone(NEW_YORK).truncatedTo(ChronoUnit.DAYS).toInstant();
        var before = now.minus(Duration.ofHours(1));
        return before.isBefore(midnight) ? midnight : before;
    }

    /** With the next number of its session, not in the database yet. */
    public Meeting of(Session session, MeetingMode mode, Audience audience, Instant starts, Duration lasts) {
        return new Meeting(
                UUID.randomUUID(),
                session.id(),
                meetings.nextNumber(session.id()),
                NONE,
                starts,
                starts.plus(lasts),
                NEW_YORK,
                Names.of(Language.EN, "Headquarters"),
                "",
                "",
                "",
                List.of(Language.values()),
                mode,
                audience,
                RecordPolicy.WEBCAST,
                NONE,
                null,
                null,
                null,
                "",
                starts,
                session.fictitious(),
                0);
    }

    public Meeting add(Meeting meeting) {
        meetings.add(meeting);
        return meetings.get(meeting.id());
    }

    public Meeting opened(Meeting meeting) {
        meetings.save(meeting.open(meeting.startsAt()));
        return meetings.get(meeting.id());
    }

    public Meeting ended(Meeting meeting) {
        meetings.save(meeting.end(meeting.endsAt()));
        return meetings.get(meeting.id());
    }

    /** The mode switches now, and with it who follows the meeting. */
    public Meeting switched(Meeting meeting, MeetingMode mode, Audience audience) {
        var now = Instant.now();
        meetings.save(meeting.switchTo(mode, audience, now));
        meetings.record(
                meeting.id(),
                new ModeChange(
                        now, meeting.mode(), mode, meeting.audience(), audience, "A test asked for it.", Language.EN),
                null);
        return meetings.get(meeting.id());
    }

    /** With an English title, at the end of the session's agenda. */
    public AgendaItem item(UUID session, String number, String title) {
        var item = new AgendaItem(
                UUID.randomUUID(),
                session,
                null,
                number,
                agenda.of(session).size() + 1,
                Names.of(Language.EN, title),
                List.of(),
                List.of(),
                0);
        agenda.add(item);
        return item;
    }

    /** Takes it up as the last of the meeting's items. */
    public void allocate(Meeting meeting, AgendaItem item) {
        agenda.allocate(meeting.id(), item.id(), agenda.at(meeting.id()).size() + 1);
    }
}
