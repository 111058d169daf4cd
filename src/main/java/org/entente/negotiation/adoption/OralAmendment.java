package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/**
 * What was read out and is part of the words that are decided on.
 *
 * @param number counts the adoption's, from 1, in the order in which they were read out
 * @param paragraph that is replaced or deleted, or behind which another is put
 * @param added the id that a new paragraph has from then on
 * @param before what the paragraph said until then; of a new one, nothing
 * @param words as they were read out, and in the languages in which they are known; none where a paragraph is deleted
 */
public record OralAmendment(
        UUID adoption,
        int number,
        Deed deed,
        UUID paragraph,
        @Nullable UUID added,
        String before,
        Names words,
        Instant at,
        @Nullable Instant withdrawnAt) {

    /** What is done to the text. */
    public enum Deed {
        REPLACE,
        ADD,
        DELETE;

        public String key() {
            return "adoption.deed." + name().toLowerCase(Locale.ROOT);
        }

        /** As it stands among others to choose from. */
        public String choice() {
            return key() + ".choice";
        }

        static Optional<Deed> of(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst();
        }
    }

    public boolean stands() {
        return withdrawnAt == null;
    }

    /** The paragraph whose words it brings. */
    public UUID about() {
        return added == null ? paragraph : added;
    }
}
