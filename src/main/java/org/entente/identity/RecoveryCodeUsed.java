package org.entente.identity;

import java.time.Instant;
import java.util.UUID;

/** A person came in by a recovery code. */
public record RecoveryCodeUsed(UUID person, long left, Instant at) implements ConcernsOwner {

    @Override
    public Notice notice() {
        return Notice.RECOVERY_CODE_USED;
    }

    @Override
    public UUID by() {
        return person;
    }
}
