package org.entente.meetings;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.chronicle.Histories;
import org.entente.chronicle.Readings;
import org.entente.parties.AudienceText;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.web.Dates;
import org.entente.web.Page;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What meets, for everyone to read: today and next, one meeting, a session's programme of work. */
@Controller
class MeetingPages {

    private static final int NEXT = 8;

    private final Meetings meetings;
    private final Agenda agenda;
    private final Bodies bodies;
    private final AudienceText audiences;
    private final Histories histories;
    private final List<OnMeeting> others;
    private final Readings readings;
    private final Templates templates;
    private final Clock clock;

    MeetingPages(
            Meetings meetings,
            Agenda agenda,
            Bodies bodies,
            AudienceText audiences,
            Histories histories,
            List<OnMeeting> others,
            Readings readings,
            Templates templates,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.bodies = bodies;
        this.audiences = audiences;
        this.histories = histories;
        this.others = others;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/meetings")
    View list(Ui ui) {
        var midnight = Dates.today(clock).atStartOfDay(Dates.NEW_YORK).toInstant();
        var today = meetings.between(midnight, midnight.plus(Duration.ofDays(1)));
        var next = meetings.next(midnight.plus(Duration.ofDays(1)), NEXT);
        var sessions = new LinkedHashMap<UUID, Session>();
        Stream.concat(today.stream(), next.stream())
                .forEach(meeting -> sessions.computeIfAbsent(meeting.session(), bodies::session));
        return new Page(templates.meetingsList(ui, today, next, sessions, sessions(ui)));
    }

    /** The latest first; to officers, who convene, also those in which nothing is convened yet. */
    private List<Session> sessions(Ui ui) {
        var having = meetings.sessions();
        return bodies.processes().stream()
                .flatMap(process -> bodies.of(process.id()).stream())
                .flatMap(body -> bodies.sessions(body.id()).stream())
                .filter(session -> ui.reader().isOfficer() || having.contains(session.id()))
                .sorted(Comparator.comparing(Session::startsOn, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    @GetMapping("/meetings/{id}")
    View show(Ui ui, @PathVariable UUID id) {
        var meeting = meetings.get(id);
        readings.noteUnless(meeting.isShownAsToEverybody(), ui.reader(), meeting.path());
        var links =
                others.stream().flatMap(room -> room.on(meeting, ui).stream()).toList();
        return new Page(templates.meetingsShow(
                ui,
                meeting,
                bodies.session(meeting.session()),
                Interval.of(meeting, meetings.changes(id)),
                audiences.of(meeting.audience(), ui),
                agenda.at(id),
                links,
                histories.of(ui, meeting.path())));
    }

    @GetMapping("/sessions/{id}/programme")
    View programme(Ui ui, @PathVariable UUID id) {
        var session = bodies.session(id);
        var here = meetings.of(id);
        return new Page(templates.meetingsProgramme(ui, session, Programme.of(here), agenda.at(here)));
    }
}
