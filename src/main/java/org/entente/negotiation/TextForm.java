package org.entente.negotiation;

import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What is asked when a text is begun, and when what it is called changes. */
public final class TextForm {

    private static final int LONGEST = 300;
    private final MultiValueMap<String, String> typed;

    TextForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** With the id it will have, so that the form sent twice begins one. */
    static TextForm blank(Language language, String session) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("id", UUID.randomUUID().toString());
        typed.add("language", language.code());
        typed.add("session", session);
        typed.add("attributed", "yes");
        return new TextForm(typed);
    }

    static TextForm of(NegotiatedText text) {
        var typed = new LinkedMultiValueMap<String, String>();
        for (var language : Language.values())
            typed.add(
                    "title_" + language.code(), text.titles().written(language).orElse(""));
        typed.add("session", text.session() == null ? "" : text.session().toString());
        if (text.attributed()) typed.add("attributed", "yes");
        typed.add("lock", Long.toString(text.lock()));
        return new TextForm(typed);
    }

    TextForm with(String field, String value) {
        var again = new LinkedMultiValueMap<>(typed);
        again.set(field, value);
        return new TextForm(again);
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    UUID id() {
        return TypedId.orNew(value("id"));
    }

    Optional<UUID> id(String field) {
        return TypedId.of(value(field));
    }

    Names titles() {
        return Names.ofEach(language -> Visible.of(value("title_" + language.code())));
    }

    Optional<Language> language() {
        return Language.of(value("language"));
    }

    public boolean isAttributed() {
        return value("attributed").equals("yes");
    }

    long knownLock() {
        return value("lock").matches("\\d{1,18}") ? Long.parseLong(value("lock")) : -1;
    }

    /** In any language: what it lacks is shown in another. */
    Mistakes mistakes(Language reader) {
        var mistakes = new Mistakes();
        if (titles().isEmpty()) mistakes.on("title_" + reader.code(), "web.mistake.missing");
        for (var language : Language.values())
            mistakes.atMost("title_" + language.code(), value("title_" + language.code()), LONGEST);
        return mistakes;
    }
}
