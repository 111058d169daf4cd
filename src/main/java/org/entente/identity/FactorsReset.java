package org.entente.identity;

import java.time.Instant;
import java.util.UUID;

/** An officer took away what a person could show besides a password, because it was lost. */
public record FactorsReset(UUID person, String reason, UUID by, Instant at) implements ConcernsOwner {

    @Override
    public Notice notice() {
        return Notice.FACTORS_RESET;
    }
}
