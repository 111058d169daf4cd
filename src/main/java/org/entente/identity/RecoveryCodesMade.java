package org.entente.identity;

import java.time.Instant;
import java.util.UUID;

/** A person has new recovery codes; earlier ones have ended. */
public record RecoveryCodesMade(UUID person, Instant at) implements ConcernsOwner {

    @Override
    public Notice notice() {
        return Notice.RECOVERY_CODES_MADE;
    }

    @Override
    public UUID by() {
        return person;
    }
}
