package org.entente.meetings.speakers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.FirstData;
import org.entente.languages.Language;
import org.entente.meetings.Agenda;
import org.entente.meetings.AgendaItem;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.process.bodies.DemonstratedBodies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fictitious States on two lists of the session that runs when the demonstration is loaded: one that a meeting took up and did
 * not finish, and one that is open for a meeting to come.
 */
@Component
class DemonstratesSpeakers implements FirstData {

    private static final String FILE = "/demonstration/speakers.json";
    private static final Duration BETWEEN_INSCRIPTIONS = Duration.ofMinutes(7);

    private final Meetings meetings;
    private final Agenda agenda;
    private final SpeakersLists lists;
    private final Speeches speeches;
    private final Ranks ranks;
    private final Parties parties;
    private final Clock clock;

    DemonstratesSpeakers(
            Meetings meetings,
            Agenda agenda,
            SpeakersLists lists,
            Speeches speeches,
            Ranks ranks,
            Parties parties,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.lists = lists;
        this.speeches = speeches;
        this.ranks = ranks;
        this.parties = parties;
        this.clock = clock;
    }

    /** After the meetings. */
    @Override
    public int order() {
        return 97;
    }

    @Override
    public String key() {
        return "speakers.demonstration.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return lists.isAnyIn(DemonstratedBodies.SESSION);
    }

    @Override
    @Transactional
    public void load() {
        var held = meetings.of(DemonstratedBodies.SESSION);
        if (held.isEmpty()) return;
        var items = agenda.of(DemonstratedBodies.SESSION).stream()
                .collect(Collectors.toMap(AgendaItem::number, AgendaItem::id));
        for (var each : json()) {
            var meeting = held.get(each.get("meeting").asInt() - 1);
            var list = list(
                    meeting, Objects.requireNonNull(items.get(each.get("item").asString())), each);
            lists.add(list, null, list.opensAt());
            fill(list, meeting, each.get("speakers"));
            if (meeting.endedAt() != null) goOn(list.id(), meeting, held);
        }
    }

    private static SpeakersList list(Meeting meeting, UUID item, JsonNode json) {
        return new SpeakersList(
                UUID.randomUUID(),
                meeting.session(),
                item,
                meeting.id(),
                meeting.startsAt()
                        .minus(Duration.ofHours(json.get("opensHoursBefore").asInt())),
                meeting.startsAt()
                        .plus(Duration.ofMinutes(json.get("closesMinutesAfter").asInt())),
                Ordering.valueOf(json.get("ordering").asString()),
                Set.of(Category.STATE, Category.GROUP, Category.ORGANISATION),
                Limits.read(json.get("limits").toString(), Limits.CUSTOMARY.replies()),
                true,
                0,
                0,
                List.of());
    }

    /** Everybody inscribes as the rules of the list have it; whoever has spoken waits no more. */
    private void fill(SpeakersList list, Meeting meeting, JsonNode json) {
        var now = list;
        var inscribed = new ArrayList<Inscription>();
        for (var each : json) {
            var wanted = wanted(now, meeting, each);
            now = now.inscribe(wanted, true, 0, wanted.at());
            inscribed.add(now.waitingOf(wanted.party(), wanted.kind()).orElseThrow());
        }
        for (var at = 0; at < inscribed.size(); at++) {
            var each = inscribed.get(at);
            lists.add(
                    each,
                    now.order().indexOf(each.id()) + 1,
                    json.get(at).path("late").asString(""),
                    null);
        }
        for (var at = 0; at < inscribed.size(); at++) {
            if (!json.get(at).has("from")) continue;
            speak(now, meeting, inscribed.get(at), json.get(at));
            now = now.without(inscribed.get(at).id());
        }
        lists.save(now);
    }

    private Inscription wanted(SpeakersList list, Meeting meeting, JsonNode json) {
        var party = parties.get(PartyId.ofCode(json.get("party").asString()));
        var rank = json.has("rank") ? rank(json.get("rank").asInt()) : null;
        var kind = SpeechKind.valueOf(json.get("kind").asString());
        return new Inscription(
                UUID.randomUUID(),
                list.id(),
                0,
                party.id().id(),
                Category.of(party.kind()),
                kind,
                rank == null ? null : rank.id(),
                rank == null ? Rank.NONE : rank.position(),
                parties(json.path("onBehalfOf")),
                parties(json.path("aligned")),
                json.path("note").asString(""),
                Language.of(json.path("language").asString("")).orElse(null),
                kind.isStatement() ? inscribedAt(list, json.has("late")) : at(meeting, json.get("from")));
    }

    /** As many as there are: officers may have taken some away. */
    private @Nullable Rank rank(int place) {
        return ranks.all().stream().skip(place - 1L).findFirst().orElse(null);
    }

    private static Instant inscribedAt(SpeakersList list, boolean late) {
        var earliest = late ? Objects.requireNonNull(list.closesAt()) : list.opensAt();
        return earliest.plus(BETWEEN_INSCRIPTIONS.multipliedBy(list.inscribed() + 1L));
    }

    private static List<UUID> parties(JsonNode codes) {
        return codes.valueStream()
                .map(code -> PartyId.ofCode(code.asString()).id())
                .toList();
    }

    private void speak(SpeakersList list, Meeting meeting, Inscription called, JsonNode json) {
        var began = at(meeting, json.get("from"));
        var reply = called.kind() == SpeechKind.REPLY ? 1 : 0;
        var speech = new Speech(
                called.id(),
                list.id(),
                meeting.id(),
                list.item(),
                called.party(),
                called.category(),
                called.kind(),
                reply,
                called.onBehalfOf(),
                called.aligned(),
                called.note(),
                called.language(),
                list.limits().of(Limit.of(called.kind(), reply)),
                began,
                pauses(meeting, json.path("pause")),
                null,
                meeting.audience(),
                json.path("ruling").asString(""),
                true);
        lists.letGo(called.id(), "CALLED", "", null, began);
        speeches.add(speech, List.of());
        speeches.save(speech.end(began.plusSeconds(json.get("for").asInt())));
        if (!speech.ruling().isEmpty()) speeches.rule(speech, null, began);
    }

    private static List<Pause> pauses(Meeting meeting, JsonNode json) {
        return json.isEmpty() ? List.of() : List.of(new Pause(at(meeting, json.get(0)), at(meeting, json.get(1))));
    }

    private static Instant at(Meeting meeting, JsonNode seconds) {
        return meeting.startsAt().plusSeconds(seconds.asInt());
    }

    /** At the first meeting that is not over, so that there is somebody to call. */
    private void goOn(UUID id, Meeting from, List<Meeting> held) {
        var next = next(held);
        if (next == null) return;
        var list = lists.find(id).orElseThrow();
        lists.carried(list, next.id(), null, Objects.requireNonNull(from.endedAt()));
        lists.save(list.carryTo(next.id()));
    }

    private @Nullable Meeting next(List<Meeting> held) {
        return held.stream()
                .filter(meeting -> meeting.endsAt().isAfter(clock.instant()))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode json() {
        try (var in = Objects.requireNonNull(DemonstratesSpeakers.class.getResourceAsStream(FILE), FILE)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
