package org.entente.stakeholders;

import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Mistakes;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What is asked of a State that objects: why, if it likes to say. */
public final class ObjectionForm extends Typed {

    private static final int LONGEST = 4000;

    ObjectionForm(MultiValueMap<String, String> typed) {
        super(typed);
    }

    /** With the id it will have, so that the form sent twice is one objection. */
    static ObjectionForm blank(Language language) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("id", UUID.randomUUID().toString());
        typed.add("language", language.code());
        return new ObjectionForm(typed);
    }

    ObjectionBasis basis() {
        return new ObjectionBasis(value("basis"), Language.of(value("language")).orElse(Language.EN));
    }

    Mistakes mistakes() {
        var mistakes = new Mistakes().atMost("basis", value("basis"), LONGEST);
        if (Language.of(value("language")).isEmpty()) mistakes.on("language", "web.mistake.choice");
        return mistakes;
    }
}
