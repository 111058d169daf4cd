package org.entente.meetings;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.languages.Language;
import org.entente.process.bodies.Bodies;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Meetings for programs: those of a session, or those of the next month; with the link for whom it is. */
@RestController
class MeetingsApi {

    private static final Duration MONTH = Duration.ofDays(31);

    private final Meetings meetings;
    private final Agenda agenda;
    private final Bodies bodies;
    private final Readings readings;
    private final Clock clock;

    MeetingsApi(Meetings meetings, Agenda agenda, Bodies bodies, Readings readings, Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.bodies = bodies;
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping("/api/v1/meetings")
    List<Map<String, @Nullable Object>> all(Reader reader, @RequestParam(required = false) @Nullable UUID session) {
        var now = clock.instant();
        var found = session == null ? meetings.between(now, now.plus(MONTH)) : meetings.of(session);
        return found.stream().map(meeting -> brief(meeting, reader)).toList();
    }

    @GetMapping("/api/v1/meetings/{id}")
    Map<String, @Nullable Object> one(Reader reader, @PathVariable UUID id) {
        var meeting = meetings.get(id);
        var json = brief(meeting, reader);
        json.put("agenda", agenda.at(id).stream().map(MeetingsApi::item).toList());
        json.put(
                "modes",
                Interval.of(meeting, meetings.changes(id)).stream()
                        .map(MeetingsApi::interval)
                        .toList());
        return json;
    }

    private Map<String, @Nullable Object> brief(Meeting meeting, Reader reader) {
        readings.noteUnless(meeting.isShownAsToEverybody(), reader, meeting.path());
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", meeting.id());
        json.put("session", meeting.session());
        json.put("sessionNames", bodies.session(meeting.session()).names().byCode());
        json.put("number", meeting.number());
        json.put("titles", meeting.titles().byCode());
        json.put("startsAt", meeting.startsAt());
        json.put("endsAt", meeting.endsAt());
        json.put("zone", meeting.zone().getId());
        json.put("room", meeting.room());
        json.put("places", meeting.places().byCode());
        json.put("link", meeting.link().isEmpty() ? null : meeting.link());
        json.put("recording", meeting.recording().isEmpty() ? null : meeting.recording());
        json.put(
                "interpretation",
                meeting.interpretation().stream().map(Language::code).toList());
        json.put("mode", meeting.mode());
        json.put("audience", meeting.audience().kind());
        json.put("recordPolicy", meeting.recordPolicy());
        json.put("notes", meeting.notes().byCode());
        json.put("openedAt", meeting.openedAt());
        json.put("endedAt", meeting.endedAt());
        json.put("cancelledAt", meeting.cancelledAt());
        json.put("fictitious", meeting.fictitious());
        return json;
    }

    static Map<String, @Nullable Object> item(AgendaItem item) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", item.id());
        json.put("number", item.number());
        json.put("titles", item.titles().byCode());
        json.put("documents", item.symbols());
        json.put("elements", item.elements());
        return json;
    }

    private static Map<String, @Nullable Object> interval(Interval interval) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("mode", interval.mode());
        json.put("from", interval.from());
        json.put("to", interval.to());
        json.put("reason", interval.why());
        return json;
    }
}
