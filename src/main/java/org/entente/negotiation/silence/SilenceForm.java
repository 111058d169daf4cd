package org.entente.negotiation.silence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.negotiation.TypedFields;
import org.entente.parties.Parties;
import org.entente.web.ClockTime;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.entente.web.TimeZones;
import org.entente.web.TypedId;
import org.entente.web.Ui;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What is asked when a silence procedure is set; every field is kept as typed until all of them are right. */
public final class SilenceForm extends TypedFields {

    private static final int LONGEST_NOTE = 4000;

    SilenceForm(MultiValueMap<String, String> typed) {
        super(typed);
    }

    /** With the id it will have, so that the form sent twice sets one; from now on, until then. */
    static SilenceForm until(Instant closes, UUID version) {
        var clock = ClockTime.of(closes, TimeZones.of(""));
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("id", UUID.randomUUID().toString());
        typed.add("version", version.toString());
        typed.add("scope", "whole");
        typed.add("who", "all");
        typed.add("closes_on", clock.day());
        typed.add("closes", clock.hour());
        typed.add("closes_which", clock.which());
        typed.add("zone", Dates.NEW_YORK.getId());
        return new SilenceForm(typed);
    }

    /** The same, about another version. */
    SilenceForm on(UUID version) {
        return new SilenceForm(but("version", version.toString()));
    }

    Optional<UUID> version() {
        return TypedId.of(value("version"));
    }

    public boolean isOfTheWhole() {
        return !value("scope").equals("paragraphs");
    }

    public boolean asksAll() {
        return !value("who").equals("named");
    }

    /** None is the whole text. */
    List<UUID> paragraphs(Collection<UUID> among) {
        return isOfTheWhole() ? List.of() : among.stream().filter(this::names).toList();
    }

    Set<UUID> states(Parties parties, Set<UUID> among) {
        if (asksAll()) return among;
        var states = new LinkedHashSet<UUID>();
        for (var word : Parties.words(value("states")))
            parties.called(word)
                    .map(party -> party.id().id())
                    .filter(among::contains)
                    .ifPresent(states::add);
        return states;
    }

    Names notes() {
        return Names.ofEach(language -> said("note_" + language.code()));
    }

    ZoneId zone() {
        return TimeZones.of(value("zone"));
    }

    /** Where nothing was typed, from now on. */
    Optional<Instant> opens(Ui ui, Mistakes mistakes, Instant now) {
        if (value("opens_on").isEmpty() && value("opens").isEmpty()) return Optional.of(now);
        return new ClockTime(value("opens_on"), value("opens"), zone(), value("opens_which"))
                .read(mistakes, "opens_on", "opens", ui);
    }

    Optional<Instant> closes(Ui ui, Mistakes mistakes) {
        return new ClockTime(value("closes_on"), value("closes"), zone(), value("closes_which"))
                .read(mistakes, "closes_on", "closes", ui);
    }

    Mistakes mistakes(
            Ui ui,
            Parties parties,
            Set<UUID> states,
            Collection<UUID> paragraphs,
            List<SilenceProcedure> running,
            Instant now) {
        var mistakes = new Mistakes();
        var named = paragraphs(paragraphs);
        if (!isOfTheWhole() && named.isEmpty()) mistakes.on("paragraph", "silence.mistake.no_paragraph");
        if (running.stream().anyMatch(each -> each.overlaps(named)))
            mistakes.on("paragraph", Refusal.RUNS_ALREADY.key());
        if (states.isEmpty()) mistakes.on("states", "silence.mistake.no_audience");
        else if (!asksAll()) checkStates(mistakes, parties, states);
        for (var language : Language.values())
            mistakes.atMost("note_" + language.code(), said("note_" + language.code()), LONGEST_NOTE);
        if (!TimeZones.isKnown(value("zone"))) mistakes.on("zone", "web.mistake.choice");
        var opens = opens(ui, mistakes, now);
        var closes = closes(ui, mistakes);
        if (opens.isPresent() && opens.get().isBefore(now)) mistakes.on("opens", "silence.mistake.past");
        if (closes.isPresent() && !closes.get().isAfter(now)) mistakes.on("closes", "silence.mistake.past");
        if (opens.isPresent() && closes.isPresent() && !closes.get().isAfter(opens.get()))
            mistakes.on("closes", "silence.mistake.order");
        return mistakes;
    }

    private void checkStates(Mistakes mistakes, Parties parties, Set<UUID> among) {
        var unknown = new ArrayList<String>();
        var words = Parties.words(value("states"));
        for (var word : words)
            if (parties.called(word)
                    .map(party -> party.id().id())
                    .filter(among::contains)
                    .isEmpty()) unknown.add(word);
        if (words.isEmpty()) mistakes.on("states", "silence.mistake.no_state");
        if (!unknown.isEmpty()) mistakes.on("states", "silence.mistake.state", String.join(", ", unknown));
    }
}
