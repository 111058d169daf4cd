package org.entente.meetings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.ground.FirstData;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.DemonstratedBodies;
import org.entente.process.bodies.Session;
import org.entente.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ten meetings of the fictitious session that runs around the day it is loaded, and its agenda, adopted at the first. */
@Component
class DemonstratesMeetings implements FirstData {

    private static final String FILE = "/demonstration/meetings.json";
    private static final Duration LASTS = Duration.ofHours(3);

    private final Meetings meetings;
    private final Agenda agenda;
    private final Rooms rooms;
    private final Bodies bodies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstratesMeetings(
            Meetings meetings,
            Agenda agenda,
            Rooms rooms,
            Bodies bodies,
            TransactionTemplate transaction,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.rooms = rooms;
        this.bodies = bodies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the bodies that meet. */
    @Override
    public int order() {
        return 96;
    }

    @Override
    public String key() {
        return "meetings.demonstration.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return !meetings.of(DemonstratedBodies.SESSION).isEmpty();
    }

    @Override
    public void load() {
        var json = json();
        transaction.executeWithoutResult(
                status -> bodies.findSession(DemonstratedBodies.SESSION).ifPresent(session -> hold(session, json)));
    }

    private void hold(Session session, JsonNode json) {
        var items = items(session, json.get("items"));
        var held = new ArrayList<Meeting>();
        for (var each : json.get("meetings")) {
            var meeting = meeting(session, json, each, held.size() + 1);
            meetings.add(meeting);
            rooms.book(meeting.booking(session.names().in(Language.EN)));
            var position = 1;
            for (var number : each.get("items"))
                agenda.allocate(meeting.id(), Objects.requireNonNull(items.get(number.asString())), position++);
            held.add(meetings.get(meeting.id()));
        }
        held.forEach(meeting -> pass(meeting, json.get("switched")));
        adopt(session, held.getFirst(), json.get("amendment"));
    }

    private Map<String, UUID> items(Session session, JsonNode json) {
        var items = new HashMap<String, UUID>();
        for (var each : json) {
            var parent = each.get("parent");
            var item = new AgendaItem(
                    UUID.randomUUID(),
                    session.id(),
                    parent == null || parent.isNull() ? null : items.get(parent.asString()),
                    each.get("number").asString(),
                    items.size() + 1,
                    names(each.get("titles")),
                    List.of(),
                    each.get("elements").valueStream().map(JsonNode::asString).toList(),
                    0);
            agenda.add(item);
            items.put(item.number(), item.id());
        }
        return items;
    }

    private Meeting meeting(Session session, JsonNode all, JsonNode json, int number) {
        var day = Objects.requireNonNullElse(session.startsOn(), Dates.today(clock))
                .plusDays(json.get("day").asInt());
        var starts = day.atTime(LocalTime.of(json.get("hour").asInt(), 0))
                .atZone(Dates.NEW_YORK)
                .toInstant();
        var mode = MeetingMode.valueOf(json.get("mode").asString());
        return new Meeting(
                UUID.randomUUID(),
                session.id(),
                number,
                new Names(Map.of()),
                starts,
                starts.plus(LASTS),
                Dates.NEW_YORK,
                session.places(),
                all.get("room").asString(),
                "",
                "",
                Arrays.asList(Language.values()),
                mode,
                mode.audience(),
                RecordPolicy.WEBCAST,
                number == 1 ? names(all.get("notes")) : new Names(Map.of()),
                null,
                null,
                null,
                "",
                clock.instant(),
                true,
                0);
    }

    /** What lies behind the day on which it is loaded was opened and closed in time; what is on is open. */
    private void pass(Meeting meeting, JsonNode switched) {
        var now = clock.instant();
        if (meeting.startsAt().isAfter(now)) return;
        meetings.save(meeting.open(meeting.startsAt()));
        if (meeting.number() == switched.get("meeting").asInt()) {
            switchTo(meeting, MeetingMode.INFORMAL, switched.get("after"), switched.get("reason"));
            switchTo(meeting, MeetingMode.FORMAL, switched.get("back"), switched.get("again"));
        }
        if (meeting.endsAt().isBefore(now))
            meetings.save(meetings.get(meeting.id()).end(meeting.endsAt()));
    }

    private void switchTo(Meeting meeting, MeetingMode mode, JsonNode minutes, JsonNode reason) {
        var at = meeting.startsAt().plus(Duration.ofMinutes(minutes.asInt()));
        if (at.isAfter(clock.instant())) return;
        var before = meetings.get(meeting.id());
        meetings.save(before.switchTo(mode, mode.audience(), at));
        meetings.record(
                meeting.id(),
                new ModeChange(
                        at, before.mode(), mode, before.audience(), mode.audience(), reason.asString(), Language.EN),
                null);
    }

    private void adopt(Session session, Meeting first, JsonNode amendment) {
        var at = first.startsAt().plus(Duration.ofMinutes(20));
        if (at.isAfter(clock.instant())) return;
        var said = new AgendaAdoption.Amendment(
                Language.of(amendment.get("language").asString()).orElse(Language.EN),
                amendment.get("text").asString());
        agenda.adopt(session.id(), new AgendaAdoption(first.id(), at, List.of(said)), null);
    }

    private static Names names(JsonNode json) {
        return Names.ofEach(language -> json.get(language.code()).asString());
    }

    private static JsonNode json() {
        try (var in = Objects.requireNonNull(DemonstratesMeetings.class.getResourceAsStream(FILE), FILE)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
