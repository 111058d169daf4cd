package org.entente.consultations.rounds;

import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Mistakes;
import org.springframework.util.MultiValueMap;

/** The answers of a delegation as they are typed, those to all propositions of a round on one page. */
public final class AnswerForm {

    private static final String ALL = "all";

    private final MultiValueMap<String, String> typed;

    AnswerForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** Whether anything is to be said by it, and not only kept. */
    boolean takesAny() {
        return value("do").equals(ALL) || only().isPresent();
    }

    /** The one proposition whose answer is to be taken, where it is one. */
    Optional<UUID> only() {
        return value("only").matches("[0-9a-f-]{36}") ? Optional.of(UUID.fromString(value("only"))) : Optional.empty();
    }

    boolean takes(Unfinished words) {
        if (!value("only").isEmpty())
            return value("only").equals(words.proposition().toString());
        return value("do").equals(ALL) && !words.isEmpty();
    }

    /** Whether the form that came asked about it: one that says nothing of it clears nothing. */
    boolean asks(UUID proposition) {
        return typed.containsKey("stance_" + proposition)
                || typed.containsKey("change_" + proposition)
                || typed.containsKey("reason_" + proposition);
    }

    Unfinished words(UUID proposition) {
        return new Unfinished(
                proposition,
                value("stance_" + proposition),
                value("change_" + proposition),
                value("reason_" + proposition),
                language().code());
    }

    Language language() {
        return Language.of(value("language")).orElse(Language.EN);
    }

    static void add(Mistakes found, Mistakes to) {
        found.all().forEach((field, mistake) -> to.on(field, mistake.key(), mistake.arguments()));
    }

    private String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
