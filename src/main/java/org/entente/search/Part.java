package org.entente.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.entente.languages.Language;
import org.entente.languages.Messages;

/**
 * One part of what was typed.
 *
 * @param excluded whether a minus stood before it
 */
record Part(Sort sort, String text, boolean excluded) {

    enum Sort {
        WORD,
        PHRASE,
        /** A word that goes on where the star stands. */
        BEGINNING,
        /** A word that looks like a symbol: it may be one, or be spoken of. */
        REFERENCE,
        SYMBOL,
        TITLE,
        KIND,
        LANGUAGE,
        PARTY,
        ELEMENT,
        BODY,
        YEAR;

        boolean isOfText() {
            return ordinal() <= REFERENCE.ordinal();
        }

        boolean isNamed() {
            return ordinal() >= SYMBOL.ordinal();
        }

        Optional<Facet> facet() {
            return Facet.of(name().toLowerCase(Locale.ROOT));
        }

        /** By what stands before the colon, in any of the six languages. */
        static Optional<Sort> named(String typed) {
            return Arrays.stream(values())
                    .filter(Sort::isNamed)
                    .filter(sort -> sort.isCalled(typed))
                    .findFirst();
        }

        private boolean isCalled(String typed) {
            var key = "search.field." + name().toLowerCase(Locale.ROOT);
            return Arrays.stream(Language.values())
                    .flatMap(language ->
                            Arrays.stream(Messages.text(language, key).split(" ")))
                    .anyMatch(typed.strip()::equalsIgnoreCase);
        }
    }
}
