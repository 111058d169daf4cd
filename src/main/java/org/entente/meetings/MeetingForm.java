package org.entente.meetings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.AudienceForm;
import org.entente.web.Audience;
import org.entente.web.ClockTime;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.entente.web.TimeZones;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A meeting as it is typed; every field is kept as typed until all of them are right. */
public final class MeetingForm {

    private static final int SHORT = 300;
    private static final int LONG = 2000;
    private static final int MOST = 9999;
    private static final Duration LONGEST = Duration.ofHours(24);

    private final MultiValueMap<String, String> typed;

    MeetingForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    static MeetingForm blank(int number, String day) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("number", Integer.toString(number));
        typed.add("date", day);
        typed.add("starts", "10:00");
        typed.add("ends", "13:00");
        typed.add("zone", Dates.NEW_YORK.getId());
        typed.add("mode", MeetingMode.FORMAL.name());
        typed.add("record", RecordPolicy.WEBCAST.name());
        for (var language : Language.values()) typed.add("interpretation", language.code());
        return new MeetingForm(typed);
    }

    static MeetingForm of(Meeting meeting) {
        var typed = new LinkedMultiValueMap<String, String>();
        var starts = ClockTime.of(meeting.startsAt(), meeting.zone());
        var ends = ClockTime.of(meeting.endsAt(), meeting.zone());
        typed.add("number", Integer.toString(meeting.number()));
        typed.add("date", starts.day());
        typed.add("starts", starts.hour());
        typed.add("starts_which", starts.which());
        typed.add("endsOn", ends.day().equals(starts.day()) ? "" : ends.day());
        typed.add("ends", ends.hour());
        typed.add("ends_which", ends.which());
        typed.add("zone", meeting.zone().getId());
        typed.add("room", meeting.room());
        typed.add("link", meeting.link());
        typed.add("record", meeting.recordPolicy().name());
        typed.add("lock", Long.toString(meeting.lock()));
        meeting.interpretation().forEach(language -> typed.add("interpretation", language.code()));
        for (var language : Language.values()) {
            typed.add(
                    "title_" + language.code(),
                    meeting.titles().written(language).orElse(""));
            typed.add(
                    "place_" + language.code(),
                    meeting.places().written(language).orElse(""));
            typed.add(
                    "note_" + language.code(), meeting.notes().written(language).orElse(""));
        }
        return new MeetingForm(typed);
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    public boolean has(String field, String choice) {
        return typed.getOrDefault(field, List.of()).contains(choice);
    }

    MeetingForm withLock(long current) {
        var again = new LinkedMultiValueMap<>(typed);
        again.set("lock", Long.toString(current));
        return new MeetingForm(again);
    }

    long knownLock() {
        return value("lock").matches("\\d{1,18}") ? Long.parseLong(value("lock")) : -1;
    }

    /** Of a meeting that is convened: who follows it, where that is not as usual for its mode. */
    AudienceForm audience() {
        return new AudienceForm(value("audience"), value("named"), "", "-", "0");
    }

    boolean choosesAudience() {
        return !value("audience").isEmpty();
    }

    Optional<MeetingMode> mode() {
        return Arrays.stream(MeetingMode.values())
                .filter(mode -> mode.name().equals(value("mode")))
                .findFirst();
    }

    Mistakes mistakes(Ui ui) {
        var mistakes = new Mistakes();
        if (number() == 0) mistakes.on("number", "meetings.mistake.number", MOST);
        var starts = starts(ui, mistakes);
        var ends = ends(ui, mistakes);
        if (starts.isPresent() && ends.isPresent()) order(starts.get(), ends.get(), mistakes);
        if (!TimeZones.isKnown(value("zone"))) mistakes.on("zone", "web.mistake.choice");
        if (record().isEmpty()) mistakes.on("record", "web.mistake.choice");
        mistakes.atMost("room", value("room"), SHORT);
        if (!value("link").isEmpty() && !isAddress(value("link"))) mistakes.on("link", "meetings.mistake.link");
        for (var language : Language.values()) {
            mistakes.atMost("title_" + language.code(), value("title_" + language.code()), SHORT);
            mistakes.atMost("place_" + language.code(), value("place_" + language.code()), SHORT);
            mistakes.atMost("note_" + language.code(), value("note_" + language.code()), LONG);
        }
        return mistakes;
    }

    private static void order(Instant starts, Instant ends, Mistakes mistakes) {
        if (!ends.isAfter(starts)) mistakes.on("ends", "meetings.mistake.order");
        if (Duration.between(starts, ends).compareTo(LONGEST) > 0) mistakes.on("ends", "meetings.mistake.long");
    }

    private Optional<Instant> starts(Ui ui, Mistakes mistakes) {
        var zone = TimeZones.of(value("zone"));
        return new ClockTime(value("date"), value("starts"), zone, value("starts_which"))
                .read(mistakes, "date", "starts", ui);
    }

    private Optional<Instant> ends(Ui ui, Mistakes mistakes) {
        var zone = TimeZones.of(value("zone"));
        var other = value("endsOn");
        return new ClockTime(other.isEmpty() ? value("date") : other, value("ends"), zone, value("ends_which"))
                .read(mistakes, other.isEmpty() ? "date" : "endsOn", "ends", ui);
    }

    public static boolean isAddress(String typed) {
        try {
            var address = new URI(typed);
            return typed.length() <= LONG
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Nobody is sent on to a site whose answers others could read or change on their way. */
    static boolean isSafeAddress(String typed) {
        return isAddress(typed) && typed.startsWith("https://");
    }

    private int number() {
        if (!value("number").matches("\\d{1,4}")) return 0;
        return Integer.parseInt(value("number"));
    }

    private Optional<RecordPolicy> record() {
        return Arrays.stream(RecordPolicy.values())
                .filter(policy -> policy.name().equals(value("record")))
                .findFirst();
    }

    /** Of a new meeting. */
    Meeting convened(Ui ui, UUID session, Audience audience, boolean fictitious, Instant now) {
        var mode = mode().orElseThrow();
        return applied(ui, UUID.randomUUID(), session, "", mode, audience, null, fictitious, 0, now);
    }

    /** Of one that is changed; mode, audience and recording are set by acts of their own. */
    Meeting applied(Ui ui, Meeting before, Instant now) {
        return applied(
                ui,
                before.id(),
                before.session(),
                before.recording(),
                before.mode(),
                before.audience(),
                before.openedAt(),
                before.fictitious(),
                knownLock(),
                now);
    }

    private Meeting applied(
            Ui ui,
            UUID id,
            UUID session,
            String recording,
            MeetingMode mode,
            Audience audience,
            @Nullable Instant openedAt,
            boolean fictitious,
            long lock,
            Instant now) {
        var none = new Mistakes();
        return new Meeting(
                id,
                session,
                number(),
                names("title_"),
                starts(ui, none).orElseThrow(),
                ends(ui, none).orElseThrow(),
                TimeZones.of(value("zone")),
                names("place_"),
                value("room"),
                value("link"),
                recording,
                Arrays.stream(Language.values())
                        .filter(language -> has("interpretation", language.code()))
                        .toList(),
                mode,
                audience,
                record().orElseThrow(),
                names("note_"),
                openedAt,
                null,
                null,
                "",
                now,
                fictitious,
                lock);
    }

    private Names names(String prefix) {
        return Names.ofEach(language -> value(prefix + language.code()));
    }

    /** What an act tells of a meeting; where it can be followed is not for everybody, and stays out. */
    static Map<String, Object> facts(Meeting meeting) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("number", meeting.number());
        facts.put("titles", meeting.titles().byCode());
        facts.put("startsAt", meeting.startsAt().toString());
        facts.put("endsAt", meeting.endsAt().toString());
        facts.put("zone", meeting.zone().getId());
        facts.put("places", meeting.places().byCode());
        facts.put("room", meeting.room());
        facts.put(
                "languages",
                meeting.interpretation().stream().map(Language::code).toList());
        facts.put("record", meeting.recordPolicy().name());
        facts.put("notes", meeting.notes().byCode());
        return facts;
    }
}
