package org.entente.consultations.propositions;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.entente.languages.Language;

/** A proposition's sentence in one language at one time: inserted once, never changed; an empty text takes a translation back. */
public record Wording(Language language, int version, String text, Standing standing, Instant at) {

    /** What a text in one language is worth. */
    public enum Standing {
        /** The one that was drawn, to which every position refers. */
        ORIGINAL,
        OFFICIAL,
        UNOFFICIAL;

        public String key() {
            return "propositions.standing." + name().toLowerCase(Locale.ROOT);
        }

        static Optional<Standing> of(String name) {
            return Arrays.stream(values())
                    .filter(standing -> standing.name().equals(name))
                    .findFirst();
        }
    }

    boolean says(String otherText, Standing other) {
        return text.equals(otherText) && standing == other;
    }
}
