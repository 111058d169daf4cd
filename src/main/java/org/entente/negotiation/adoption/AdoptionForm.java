package org.entente.negotiation.adoption;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.entente.documents.record.Kind;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.negotiation.TypedFields;
import org.entente.web.ClockTime;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.entente.web.TimeZones;
import org.entente.web.TypedId;
import org.entente.web.Ui;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What is asked when a version is put before its body, and what it becomes; every field is kept as typed until all are right. */
public final class AdoptionForm extends TypedFields {

    static final int LONGEST_RULE = 500;
    private static final int LONGEST_NOTE = 4000;

    AdoptionForm(MultiValueMap<String, String> typed) {
        super(typed);
    }

    /** With the id it will have, so that the form sent twice sets one. */
    static AdoptionForm of(UUID version) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("id", UUID.randomUUID().toString());
        typed.add("version", version.toString());
        typed.add("manner", AdoptionManner.CONSENSUS.name());
        typed.add("majority", VoteMajority.SIMPLE.name());
        typed.add("zone", Dates.NEW_YORK.getId());
        typed.add("kind", Kind.REPORT.name());
        return new AdoptionForm(typed);
    }

    /** For the gavel, as it was set. */
    static AdoptionForm of(TextAdoption adoption) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("symbol", adoption.symbol());
        typed.add("kind", adoption.kind().name());
        return new AdoptionForm(typed);
    }

    /** The same, about another version. */
    AdoptionForm on(UUID version) {
        return new AdoptionForm(but("version", version.toString()));
    }

    Optional<UUID> version() {
        return TypedId.of(value("version"));
    }

    Optional<AdoptionManner> manner() {
        return AdoptionManner.of(value("manner"));
    }

    public boolean isByVote() {
        return manner().filter(AdoptionManner.RECORDED_VOTE::equals).isPresent();
    }

    String rule() {
        return isByVote() ? said("rule") : "";
    }

    Optional<VoteMajority> majority() {
        return isByVote() ? VoteMajority.of(value("majority")) : Optional.empty();
    }

    Optional<UUID> meeting() {
        return TypedId.of(value("meeting"));
    }

    Names notes() {
        return Names.ofEach(language -> said("note_" + language.code()));
    }

    ZoneId zone() {
        return TimeZones.of(value("zone"));
    }

    /** Normalised; empty where none was typed. */
    String symbol() {
        return Symbol.parse(value("symbol")).map(Symbol::written).orElse("");
    }

    Optional<Kind> kind() {
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(value("kind")))
                .findFirst();
    }

    Optional<AdoptionOutcome> expected() {
        return Arrays.stream(AdoptionOutcome.values())
                .filter(each -> each.name().equals(value("expected")))
                .findFirst();
    }

    /** Where nothing was typed, from now on. */
    Optional<Instant> due(Ui ui, Mistakes mistakes, Instant now) {
        if (value("due_on").isEmpty() && value("due").isEmpty()) return Optional.of(now);
        return new ClockTime(value("due_on"), value("due"), zone(), value("due_which"))
                .read(mistakes, "due_on", "due", ui);
    }

    Mistakes mistakes(Ui ui, Collection<UUID> meetings, int states, Instant now) {
        var mistakes = documentMistakes();
        if (manner().isEmpty()) mistakes.on("manner", "web.mistake.choice");
        if (states == 0) mistakes.on("manner", "adoption.mistake.no_audience");
        if (isByVote()) {
            mistakes.text("rule", said("rule"), LONGEST_RULE);
            if (majority().isEmpty()) mistakes.on("majority", "web.mistake.choice");
        }
        if (!value("meeting").isEmpty() && meeting().filter(meetings::contains).isEmpty())
            mistakes.on("meeting", "web.mistake.choice");
        for (var language : Language.values())
            mistakes.atMost("note_" + language.code(), said("note_" + language.code()), LONGEST_NOTE);
        if (!TimeZones.isKnown(value("zone"))) mistakes.on("zone", "web.mistake.choice");
        var due = due(ui, mistakes, now);
        if (due.isPresent() && due.get().isBefore(now)) mistakes.on("due", "adoption.mistake.past");
        return mistakes;
    }

    /** Of what it becomes. */
    Mistakes documentMistakes() {
        var mistakes = new Mistakes();
        if (!value("symbol").isEmpty() && symbol().isEmpty()) mistakes.on("symbol", "adoption.mistake.symbol");
        if (kind().isEmpty()) mistakes.on("kind", "web.mistake.choice");
        return mistakes;
    }
}
