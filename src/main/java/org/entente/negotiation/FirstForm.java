package org.entente.negotiation;

import java.util.Optional;
import java.util.UUID;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** In which statement a paragraph was first asked for, and why that is taken back; every field as it was typed. */
public final class FirstForm extends TypedFields {

    private static final int LONGEST = 2_000;

    FirstForm(MultiValueMap<String, String> typed) {
        super(typed);
    }

    static FirstForm blank() {
        return new FirstForm(new LinkedMultiValueMap<>());
    }

    Optional<UUID> source() {
        return TypedId.of(value("source"));
    }

    Mistakes statementMistakes() {
        return new Mistakes().text("statement", said("statement"), LONGEST);
    }

    Mistakes reasonMistakes() {
        var mistakes = new Mistakes().text("because", said("because"), LONGEST);
        return source().isEmpty() ? mistakes.on("source", "web.mistake.choice") : mistakes;
    }
}
