package org.entente.consultations.propositions;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of the States counted on a proposition are asked for: all, or those behind one count of the table.
 *
 * @param said the name of a {@link Stance}, or of a {@link Voice} that has none; empty for whatever was said
 */
record Behind(String said, @Nullable UUID group) {

    boolean holds(Counted counted) {
        if (said.isEmpty()) return true;
        var stance = counted.stance();
        return stance == null
                ? counted.voice().name().equals(said)
                : stance.name().equals(said);
    }

    /** The message key of what is asked for; empty for whatever was said. */
    String key() {
        return Stance.of(said)
                .map(Stance::key)
                .or(() -> Arrays.stream(Voice.values())
                        .filter(voice -> voice.name().equals(said))
                        .map(Voice::key)
                        .findFirst())
                .orElse("");
    }
}
