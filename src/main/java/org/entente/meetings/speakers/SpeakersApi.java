package org.entente.meetings.speakers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.meetings.Meetings;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who speaks and who will, for programs: what the pages of the meeting show to whoever asks. How long somebody has spoken is for
 * officers alone, but for whoever has the floor, whose clock the whole room sees.
 */
@RestController
class SpeakersApi {

    private final SpeakersLists lists;
    private final Speeches speeches;
    private final Meetings meetings;
    private final SpeakersReadings readings;
    private final Parties parties;
    private final List<OnSpeech> links;
    private final Clock clock;

    SpeakersApi(
            SpeakersLists lists,
            Speeches speeches,
            Meetings meetings,
            SpeakersReadings readings,
            Parties parties,
            List<OnSpeech> links,
            Clock clock) {
        this.lists = lists;
        this.speeches = speeches;
        this.meetings = meetings;
        this.readings = readings;
        this.parties = parties;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/api/v1/meetings/{id}/speakers-lists")
    List<Map<String, @Nullable Object>> at(Reader reader, @PathVariable UUID id) {
        return lists.at(readings.of(reader, id).id()).stream().map(this::json).toList();
    }

    @GetMapping("/api/v1/speakers-lists/{id}")
    Map<String, @Nullable Object> one(Reader reader, @PathVariable UUID id) {
        var list = lists.followedBy(reader, id);
        readings.note(reader, meetings.get(list.meeting()));
        return json(list);
    }

    @GetMapping("/api/v1/meetings/{id}/speeches")
    List<Map<String, @Nullable Object>> speeches(Ui ui, @PathVariable UUID id) {
        var reader = ui.reader();
        var meeting = readings.of(reader, id);
        var said = speeches.of(id).stream()
                .filter(speech -> speech.audience().admits(reader, speech.party()))
                .toList();
        readings.note(reader, meeting, said);
        var texts = links.stream().map(each -> each.of(said, ui)).toList();
        var now = clock.instant();
        return said.stream().map(speech -> json(speech, reader, texts, now)).toList();
    }

    private Map<String, @Nullable Object> json(SpeakersList list) {
        var now = clock.instant();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", list.id());
        json.put("meeting", list.meeting());
        json.put("item", list.item());
        json.put("opensAt", list.opensAt());
        json.put("closesAt", list.closesAt());
        json.put("open", list.isOpen(now));
        json.put("ordering", list.ordering());
        json.put("admits", list.admits().stream().sorted().toList());
        var limits = new LinkedHashMap<String, Long>();
        list.limits().times().forEach((limit, time) -> limits.put(limit.name(), time.toSeconds()));
        json.put("limitSeconds", limits);
        json.put("replies", list.limits().replies());
        json.put("fictitious", list.fictitious());
        json.put(
                "waiting", list.waiting().stream().map(each -> json(list, each)).toList());
        return json;
    }

    private Map<String, @Nullable Object> json(SpeakersList list, Inscription each) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", each.id());
        json.put("place", list.placeOf(each));
        json.putAll(
                who(each.party(), each.category(), each.kind(), each.onBehalfOf(), each.aligned(), each.language()));
        json.put("note", each.note());
        return json;
    }

    private Map<String, @Nullable Object> json(
            Speech speech, Reader reader, List<Map<UUID, OnSpeech.Link>> texts, Instant now) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", speech.id());
        json.put("list", speech.list());
        json.put("item", speech.item());
        json.putAll(who(
                speech.party(),
                speech.category(),
                speech.kind(),
                speech.onBehalfOf(),
                speech.aligned(),
                speech.language()));
        json.put("reply", speech.reply() == 0 ? null : speech.reply());
        json.put("limitSeconds", seconds(speech.limit()));
        json.put("underWay", speech.isUnderWay());
        json.put("paused", speech.isPaused());
        json.put("ruling", speech.ruling().isEmpty() ? null : speech.ruling());
        json.put(
                "texts",
                texts.stream()
                        .flatMap(each -> Optional.ofNullable(each.get(speech.id())).stream())
                        .map(link -> "/api/v1" + link.path())
                        .toList());
        json.put("fictitious", speech.fictitious());
        if (reader.isOfficer() || speech.isUnderWay()) {
            json.put("beganAt", speech.beganAt());
            json.put("endedAt", speech.endedAt());
            json.put("spokenSeconds", seconds(speech.spoken(now)));
        }
        return json;
    }

    private Map<String, @Nullable Object> who(
            UUID party,
            Category category,
            SpeechKind kind,
            List<UUID> onBehalfOf,
            List<UUID> aligned,
            @Nullable Language language) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("party", code(party));
        json.put("category", category);
        json.put("kind", kind);
        json.put("onBehalfOf", onBehalfOf.stream().map(this::code).toList());
        json.put("aligned", aligned.stream().map(this::code).toList());
        json.put("language", language == null ? null : language.code());
        return json;
    }

    private String code(UUID party) {
        return parties.get(new PartyId(party)).code();
    }

    private static @Nullable Long seconds(@Nullable Duration time) {
        return time == null ? null : time.toSeconds();
    }
}
