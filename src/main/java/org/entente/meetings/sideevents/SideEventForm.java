package org.entente.meetings.sideevents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.meetings.AgendaItem;
import org.entente.meetings.MeetingForm;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.ClockTime;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.entente.web.TimeZones;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A side event as it is asked for; every field is kept as typed until all of them are right. */
public final class SideEventForm {

    private static final int TITLE = 300;
    private static final int ABOUT = 4000;
    private static final int REASON = 500;
    private static final Duration LONGEST = Duration.ofHours(12);

    private final MultiValueMap<String, String> typed;

    SideEventForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    static SideEventForm blank(String day) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("date", day);
        typed.add("starts", "13:15");
        typed.add("ends", "14:30");
        typed.add("zone", Dates.NEW_YORK.getId());
        return new SideEventForm(typed);
    }

    /** Where and when it is held. */
    static SideEventForm placed(SideEvent event) {
        var typed = times(event);
        typed.add("room", event.room());
        typed.add("link", event.link());
        return new SideEventForm(typed);
    }

    private static LinkedMultiValueMap<String, String> times(SideEvent event) {
        var typed = new LinkedMultiValueMap<String, String>();
        var starts = ClockTime.of(event.startsAt(), event.zone());
        var ends = ClockTime.of(event.endsAt(), event.zone());
        typed.add("date", starts.day());
        typed.add("starts", starts.hour());
        typed.add("starts_which", starts.which());
        typed.add("endsOn", ends.day().equals(starts.day()) ? "" : ends.day());
        typed.add("ends", ends.hour());
        typed.add("ends_which", ends.which());
        typed.add("zone", event.zone().getId());
        typed.add("lock", Long.toString(event.lock()));
        return typed;
    }

    static SideEventForm of(SideEvent event, Parties parties) {
        var typed = times(event);
        typed.add("item", event.item() == null ? "" : event.item().toString());
        var codes = event.coOrganisers().stream()
                .flatMap(id -> parties.find(new PartyId(id)).map(Party::code).stream())
                .toList();
        typed.add("coOrganisers", String.join(", ", codes));
        for (var language : Language.values()) {
            typed.add(
                    "title_" + language.code(), event.titles().written(language).orElse(""));
            typed.add(
                    "about_" + language.code(), event.abouts().written(language).orElse(""));
        }
        return new SideEventForm(typed);
    }

    /** Its report as it stands. */
    static SideEventForm reported(SideEvent event) {
        var typed = new LinkedMultiValueMap<String, String>();
        event.report().byCode().forEach((code, words) -> typed.add("report_" + code, words));
        typed.add("report_lock", Long.toString(event.lock()));
        return new SideEventForm(typed);
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    SideEventForm withLock(long current) {
        var again = new LinkedMultiValueMap<>(typed);
        again.set("lock", Long.toString(current));
        return new SideEventForm(again);
    }

    /** What was typed, over the report as it stands by now. */
    SideEventForm overReport(SideEvent current) {
        var again = new LinkedMultiValueMap<>(typed);
        again.set("report_lock", Long.toString(current.lock()));
        return new SideEventForm(again);
    }

    Mistakes mistakes(Ui ui, Parties parties, List<AgendaItem> items, UUID organiser, boolean fictitious) {
        var mistakes = new Mistakes();
        if (names("title_").isEmpty()) mistakes.on("title_" + ui.language().code(), "web.mistake.missing");
        for (var language : Language.values()) {
            mistakes.atMost("title_" + language.code(), value("title_" + language.code()), TITLE);
            mistakes.atMost("about_" + language.code(), value("about_" + language.code()), ABOUT);
        }
        checkTime(ui, mistakes);
        if (!value("item").isEmpty()
                && items.stream().noneMatch(item -> item.id().toString().equals(value("item"))))
            mistakes.on("item", "web.mistake.choice");
        for (var word : Parties.words(value("coOrganisers"))) {
            var party = parties.called(word).filter(found -> found.fictitious() == fictitious);
            if (party.isEmpty()) mistakes.on("coOrganisers", "sideevents.mistake.party", word);
            if (party.filter(found -> found.id().id().equals(organiser)).isPresent())
                mistakes.on("coOrganisers", "sideevents.mistake.self", word);
        }
        return mistakes;
    }

    private void checkTime(Ui ui, Mistakes mistakes) {
        var starts = starts(ui, mistakes);
        var ends = ends(ui, mistakes);
        if (starts.isPresent() && ends.isPresent()) {
            if (!ends.get().isAfter(starts.get())) mistakes.on("ends", "meetings.mistake.order");
            if (Duration.between(starts.get(), ends.get()).compareTo(LONGEST) > 0)
                mistakes.on("ends", "sideevents.mistake.long");
        }
        if (!TimeZones.isKnown(value("zone"))) mistakes.on("zone", "web.mistake.choice");
    }

    /** Of one that is approved: where and when it is held now, and why. */
    Mistakes placeMistakes(Ui ui) {
        var mistakes = new Mistakes();
        checkTime(ui, mistakes);
        mistakes.atMost("room", value("room"), TITLE).text("reason", value("reason"), REASON);
        if (value("room").isEmpty() && value("link").isEmpty()) mistakes.on("room", "sideevents.mistake.where");
        if (!value("link").isEmpty() && !MeetingForm.isAddress(value("link")))
            mistakes.on("link", "meetings.mistake.link");
        return mistakes;
    }

    /** Once it was checked. */
    SideEvent placed(Ui ui, SideEvent before, Instant now) {
        return new SideEvent(
                before.id(),
                before.session(),
                before.item(),
                before.organiser(),
                before.coOrganisers(),
                before.confirmed(),
                before.titles(),
                before.abouts(),
                starts(ui, new Mistakes()).orElseThrow(),
                ends(ui, new Mistakes()).orElseThrow(),
                TimeZones.of(value("zone")),
                value("room"),
                value("link"),
                before.state(),
                before.reason(),
                before.flyer(),
                before.flyerName(),
                before.report(),
                before.fictitious(),
                now,
                value("lock").matches("\\d{1,18}") ? Long.parseLong(value("lock")) : -1);
    }

    private Optional<Instant> starts(Ui ui, Mistakes mistakes) {
        return new ClockTime(value("date"), value("starts"), TimeZones.of(value("zone")), value("starts_which"))
                .read(mistakes, "date", "starts", ui);
    }

    private Optional<Instant> ends(Ui ui, Mistakes mistakes) {
        var other = value("endsOn");
        var day = other.isEmpty() ? value("date") : other;
        return new ClockTime(day, value("ends"), TimeZones.of(value("zone")), value("ends_which"))
                .read(mistakes, other.isEmpty() ? "date" : "endsOn", "ends", ui);
    }

    /** As it is asked for: room and link are for whoever approves it. */
    SideEvent requested(Ui ui, Parties parties, UUID session, UUID organiser, boolean fictitious, Instant now) {
        return new SideEvent(
                UUID.randomUUID(),
                session,
                item(),
                organiser,
                coOrganisers(parties),
                List.of(),
                names("title_"),
                names("about_"),
                starts(ui, new Mistakes()).orElseThrow(),
                ends(ui, new Mistakes()).orElseThrow(),
                TimeZones.of(value("zone")),
                "",
                "",
                SideEvent.State.REQUESTED,
                "",
                null,
                "",
                names("none_"),
                fictitious,
                now,
                0);
    }

    SideEvent applied(Ui ui, Parties parties, SideEvent before, Instant now) {
        return new SideEvent(
                before.id(),
                before.session(),
                item(),
                before.organiser(),
                coOrganisers(parties),
                stillConfirmed(parties, before),
                names("title_"),
                names("about_"),
                starts(ui, new Mistakes()).orElseThrow(),
                ends(ui, new Mistakes()).orElseThrow(),
                TimeZones.of(value("zone")),
                before.room(),
                before.link(),
                before.state(),
                before.reason(),
                before.flyer(),
                before.flyerName(),
                before.report(),
                before.fictitious(),
                now,
                value("lock").matches("\\d{1,18}") ? Long.parseLong(value("lock")) : -1);
    }

    /** Those who said that they hold this; what is called otherwise, or is about something else, they have not said it of. */
    private List<UUID> stillConfirmed(Parties parties, SideEvent before) {
        if (!stands(before.titles(), names("title_")) || !stands(before.abouts(), names("about_"))) return List.of();
        var asked = coOrganisers(parties);
        return before.confirmed().stream().filter(asked::contains).toList();
    }

    /** In each language in which it was written: another says it again, and what nobody had said in any is something else. */
    private static boolean stands(Names before, Names after) {
        return before.isEmpty()
                ? after.isEmpty()
                : after.texts().entrySet().containsAll(before.texts().entrySet());
    }

    private @Nullable UUID item() {
        return value("item").isEmpty() ? null : UUID.fromString(value("item"));
    }

    List<UUID> coOrganisers(Parties parties) {
        var ids = new ArrayList<UUID>();
        for (var word : Parties.words(value("coOrganisers")))
            parties.called(word).ifPresent(party -> ids.add(party.id().id()));
        return ids.stream().distinct().toList();
    }

    private Names names(String prefix) {
        return Names.ofEach(language -> value(prefix + language.code()));
    }
}
