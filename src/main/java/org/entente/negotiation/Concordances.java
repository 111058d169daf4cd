package org.entente.negotiation;

import java.util.Optional;
import org.entente.languages.Language;
import org.springframework.stereotype.Component;

/** Holds the numbers of a version against those of the one before it. */
@Component
class Concordances {

    private final TextLines lines;

    Concordances(TextLines lines) {
        this.lines = lines;
    }

    /** Numbers as they are written in the language; none for a first version. */
    Optional<Concordance> of(NegotiatedText text, TextVersion version, Language language) {
        return lines.before(version)
                .map(before -> Concordance.of(
                        before, lines.of(text, before, language), version, lines.of(text, version, language)));
    }
}
