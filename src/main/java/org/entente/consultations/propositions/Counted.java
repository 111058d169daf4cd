package org.entente.consultations.propositions;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A State as it is counted on one proposition: once, whoever spoke for it.
 *
 * @param state null where the consultation's rule hides from the reader who spoke
 * @param stance none where its groups differ, or where it is silent
 * @param group through which it is counted; of several that say the same, the first by id
 * @param confirmed whether the word is a delegation's own, and not a rapporteur's reading
 */
public record Counted(
        UUID proposition,
        @Nullable UUID state,
        Voice voice,
        @Nullable Stance stance,
        @Nullable UUID group,
        boolean confirmed) {

    /** As it is counted; empty where its groups differ, or where it is silent. */
    public Optional<Stance> said() {
        return Optional.ofNullable(stance);
    }

    Counted withoutName() {
        return new Counted(proposition, null, voice, stance, null, confirmed);
    }
}
