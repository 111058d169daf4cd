package org.entente.consultations.rounds;

import java.util.UUID;

/** An answer as far as a delegation has come with it; nothing is said by it yet, and nobody else sees it. */
public record Unfinished(UUID proposition, String stance, String change, String reason, String language) {

    boolean isEmpty() {
        return stance.isEmpty() && change.isEmpty() && reason.isEmpty();
    }
}
