package org.entente.consultations;

import java.util.List;
import org.entente.languages.Language;
import org.entente.parties.Parties;
import org.entente.web.Dates;
import org.entente.web.Mistakes;

/** What is known of a statement besides its text, as it is typed; {@code lock} tells whether somebody was faster. */
public record FactsForm(String onBehalfOf, String aligned, String language, String deliveredOn, String lock) {

    public FactsForm {
        onBehalfOf = onBehalfOf == null ? "" : onBehalfOf;
        aligned = aligned == null ? "" : aligned;
        language = language == null ? "" : language;
        deliveredOn = deliveredOn == null ? "" : deliveredOn.strip();
        lock = lock == null ? "" : lock;
    }

    static FactsForm of(Statement statement, Speakers speakers) {
        var onBehalfOf = statement.onBehalfOf();
        var day = statement.deliveredOn();
        return new FactsForm(
                onBehalfOf == null ? "" : speakers.codes(List.of(onBehalfOf)),
                speakers.codes(statement.aligned()),
                statement.language(),
                day == null ? "" : statement.yearOnly() ? Integer.toString(day.getYear()) : day.toString(),
                Long.toString(statement.lock()));
    }

    FactsForm withLock(long current) {
        return new FactsForm(onBehalfOf, aligned, language, deliveredOn, Long.toString(current));
    }

    /** The statement with these facts; what cannot be read is told in {@code mistakes}. */
    Statement applied(Statement before, Consultation consultation, Speakers speakers, Mistakes mistakes) {
        var party = onBehalfOf.isEmpty()
                ? null
                : speakers.named(consultation.fictitious(), onBehalfOf, "onBehalfOf", mistakes);
        var others = speakers.named(consultation.fictitious(), Parties.words(aligned), "aligned", mistakes);
        var yearOnly = deliveredOn.matches("\\d{4}");
        if (!yearOnly) Dates.check(mistakes, "deliveredOn", deliveredOn);
        var told = Language.of(language).map(Language::code).orElse(before.language());
        return before.with(
                party,
                others,
                told,
                Dates.read(yearOnly ? deliveredOn + "-01-01" : deliveredOn),
                yearOnly,
                lock.matches("\\d{1,18}") ? Long.parseLong(lock) : -1);
    }
}
