package org.entente.parties;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;

/** A party as it is typed: its code, what kind it is, its name in as many languages as are known, and where from. */
public record PartyForm(
        String code,
        String kind,
        @Nullable String ar,
        @Nullable String zh,
        @Nullable String en,
        @Nullable String fr,
        @Nullable String ru,
        @Nullable String es,
        String source) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_-]{2,20}");

    public PartyForm {
        code = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        kind = kind == null ? "" : kind;
        source = source == null ? "" : source.strip();
    }

    static PartyForm empty() {
        return new PartyForm("", "", null, null, null, null, null, null, "");
    }

    /** Of the field that bears a language's code. */
    public String value(String field) {
        return Language.of(field).map(this::text).orElse("");
    }

    Mistakes mistakes(Language reader) {
        var mistakes = new Mistakes();
        if (!CODE.matcher(code).matches()) mistakes.on("code", "parties.mistake.code");
        if (chosen().isEmpty()) mistakes.on("kind", "web.mistake.choice");
        mistakes.text(reader.code(), text(reader), 200);
        for (var language : Language.values()) mistakes.atMost(language.code(), text(language), 200);
        return mistakes.text("source", source, 500);
    }

    /** Whether this is what was sent before: whoever presses twice has added one party. */
    boolean describes(Party party) {
        return party.code().equals(code)
                && chosen().filter(party.kind()::equals).isPresent()
                && party.names().equals(names())
                && party.source().equals(source);
    }

    Optional<Kind> chosen() {
        return Kind.of(kind);
    }

    Names names() {
        return Names.ofEach(this::text);
    }

    private String text(Language language) {
        return language.among(ar, zh, en, fr, ru, es);
    }
}
