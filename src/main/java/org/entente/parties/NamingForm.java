package org.entente.parties;

import java.time.LocalDate;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;

/** A new name from a day on, in the six languages, with where it was decided. */
public record NamingForm(
        @Nullable String ar,
        @Nullable String zh,
        @Nullable String en,
        @Nullable String fr,
        @Nullable String ru,
        @Nullable String es,
        @Nullable String validFrom,
        String source) {

    public NamingForm {
        source = source == null ? "" : source;
    }

    static NamingForm of(Party party) {
        var names = party.names();
        return new NamingForm(
                names.written(Language.AR).orElse(""),
                names.written(Language.ZH).orElse(""),
                names.written(Language.EN).orElse(""),
                names.written(Language.FR).orElse(""),
                names.written(Language.RU).orElse(""),
                names.written(Language.ES).orElse(""),
                "",
                "");
    }

    public String text(Language language) {
        return language.among(ar, zh, en, fr, ru, es);
    }

    /** In which languages a party has a name, it keeps one. */
    Mistakes mistakes(Party party) {
        var mistakes = new Mistakes();
        for (var language : Language.values()) {
            if (party.names().written(language).isPresent()) mistakes.text(language.code(), text(language), 200);
            else mistakes.atMost(language.code(), text(language), 200);
        }
        if (from() == null) mistakes.on("validFrom", "web.mistake.date");
        return mistakes.text("source", source, 500);
    }

    Names names() {
        return Names.ofEach(this::text);
    }

    @Nullable
    LocalDate from() {
        return Dates.read(validFrom);
    }
}
