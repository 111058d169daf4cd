package org.entente.consultations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A consultation as it is typed; every field is kept as typed until all of them are right. */
public final class ConsultationForm {

    private static final int TITLE = 300;
    private static final int LONG = 4000;

    private final MultiValueMap<String, String> typed;

    ConsultationForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    public boolean has(String field, String choice) {
        return typed.getOrDefault(field, List.of()).contains(choice);
    }

    /** Whether it would name speakers whom the rule before did not; they spoke under that one. */
    boolean reveals(Rule before) {
        return rule().filter(rule -> rule.ordinal() < before.ordinal()).isPresent();
    }

    ConsultationForm withVersion(long current) {
        var again = new LinkedMultiValueMap<>(typed);
        again.set("version", Long.toString(current));
        return new ConsultationForm(again);
    }

    Mistakes mistakes(Parties parties, List<String> elements, boolean fictitious, Language reader) {
        var mistakes = new Mistakes();
        if (names("title").isEmpty()) mistakes.on("title_" + reader.code(), "consultations.mistake.title");
        for (var language : Language.values()) {
            mistakes.atMost("title_" + language.code(), value("title_" + language.code()), TITLE);
            mistakes.atMost("programme_" + language.code(), value("programme_" + language.code()), LONG);
        }
        check(mistakes, "organiser", parties, party -> mayConvene(party, fictitious));
        if (organisers(parties, "organiser").isEmpty()) mistakes.on("organiser", "consultations.mistake.organiser");
        check(mistakes, "coOrganiser", parties, party -> mayJoin(party, fictitious));
        Dates.check(mistakes, "startsOn", value("startsOn"));
        Dates.check(mistakes, "endsOn", value("endsOn"));
        var from = Dates.read(value("startsOn"));
        var to = Dates.read(value("endsOn"));
        if (from != null && to != null && to.isBefore(from)) mistakes.on("endsOn", "web.mistake.dates_order");
        mistakes.atMost("place", value("place"), TITLE);
        if (rule().isEmpty()) mistakes.on("rule", "web.mistake.choice");
        if (!value("mode").isEmpty() && mode().isEmpty()) mistakes.on("mode", "web.mistake.choice");
        elements.forEach(element -> mistakes.atMost("question_" + element, value("question_" + element), LONG));
        return mistakes;
    }

    /** Of a new consultation, or of {@code before} changed; its state, and what else a form cannot say, stays. */
    Consultation applied(Consultation before, Parties parties, Language language) {
        var places = new EnumMap<Language, String>(Language.class);
        places.putAll(before.places().texts());
        places.put(writtenIn(language), value("place"));
        return new Consultation(
                before.id(),
                names("title"),
                organisers(parties, "organiser"),
                organisers(parties, "coOrganiser"),
                Dates.read(value("startsOn")),
                Dates.read(value("endsOn")),
                new Names(places),
                mode().orElse(null),
                Arrays.stream(Language.values())
                        .map(Language::code)
                        .filter(code -> has("language", code))
                        .toList(),
                names("programme"),
                rule().orElseThrow(),
                before.state(),
                before.fictitious(),
                before.notes(),
                before.source(),
                before.unverified(),
                value("version").matches("\\d{1,18}") ? Long.parseLong(value("version")) : -1);
    }

    /** Questions are asked in the language they were written in; what they say in others stays. */
    Map<String, Names> questions(List<String> elements, Map<String, Names> before, Language language) {
        var questions = new LinkedHashMap<String, Names>();
        for (var element : elements) {
            var texts = new EnumMap<Language, String>(Language.class);
            texts.putAll(before.getOrDefault(element, new Names(Map.of())).texts());
            texts.put(writtenIn(language), value("question_" + element));
            questions.put(element, new Names(texts));
        }
        return questions;
    }

    /** Organisations and groups, of the real record or of the demonstration as the consultation is. */
    static boolean mayConvene(Party party, boolean fictitious) {
        return party.kind().hasMembers() && party.fictitious() == fictitious;
    }

    /** A State may hold it with them, as Egypt and France did in 2023. */
    static boolean mayJoin(Party party, boolean fictitious) {
        return party.kind() != Kind.STAKEHOLDER && party.fictitious() == fictitious;
    }

    /** The language of the place and the questions: that of the page when they were typed, though it may be another now. */
    public Language writtenIn(Language page) {
        return Language.of(value("writtenIn")).orElse(page);
    }

    private void check(Mistakes mistakes, String field, Parties parties, Predicate<Party> may) {
        for (var code : typed.getOrDefault(field, List.of())) {
            if (parties.called(code).filter(may).isEmpty()) mistakes.on(field, "web.mistake.choice");
        }
    }

    private Names names(String field) {
        return Names.ofEach(language -> value(field + "_" + language.code()));
    }

    private List<UUID> organisers(Parties parties, String field) {
        var ids = new ArrayList<UUID>();
        for (var code : typed.getOrDefault(field, List.of())) {
            parties.called(code).map(Party::id).ifPresent(id -> ids.add(id.id()));
        }
        return ids.stream().distinct().toList();
    }

    private Optional<Rule> rule() {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.name().equals(value("rule")))
                .findFirst();
    }

    private Optional<Mode> mode() {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.name().equals(value("mode")))
                .findFirst();
    }

    static ConsultationForm of(
            Consultation consultation, Map<String, Names> questions, Parties parties, Language language) {
        var typed = new LinkedMultiValueMap<String, String>();
        for (var each : Language.values()) {
            typed.add(
                    "title_" + each.code(), consultation.titles().written(each).orElse(""));
            typed.add(
                    "programme_" + each.code(),
                    consultation.programmes().written(each).orElse(""));
        }
        consultation
                .organisers()
                .forEach(id -> parties.find(new PartyId(id)).ifPresent(party -> typed.add("organiser", party.code())));
        consultation
                .coOrganisers()
                .forEach(
                        id -> parties.find(new PartyId(id)).ifPresent(party -> typed.add("coOrganiser", party.code())));
        typed.add("startsOn", day(consultation.startsOn()));
        typed.add("endsOn", day(consultation.endsOn()));
        typed.add("place", consultation.places().written(language).orElse(""));
        var mode = consultation.mode();
        typed.add("mode", mode == null ? "" : mode.name());
        typed.add("rule", consultation.rule().name());
        consultation.languages().forEach(code -> typed.add("language", code));
        typed.add("version", Long.toString(consultation.version()));
        questions.forEach((element, texts) ->
                typed.add("question_" + element, texts.written(language).orElse("")));
        return new ConsultationForm(typed);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
