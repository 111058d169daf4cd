package org.entente.documents.record;

import java.util.Locale;
import java.util.Optional;
import org.entente.documents.symbols.Parts;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.search.FacetNames;
import org.springframework.stereotype.Component;

/** What bodies are called where answers are narrowed down to one. */
@Component
class BodyNames implements FacetNames {

    @Override
    public String facet() {
        return "body";
    }

    @Override
    public Optional<String> name(String value, Language language) {
        var body = Parts.of(value).getLast();
        return body.isKnown()
                ? Optional.of(Messages.text(language, body.key(), body.numbers().toArray()))
                : Optional.empty();
    }

    /** By the beginning of its symbols alone: its name is long, and differs from process to process. */
    @Override
    public Optional<String> meant(String typed) {
        return Optional.of(typed.strip().toUpperCase(Locale.ROOT));
    }
}
