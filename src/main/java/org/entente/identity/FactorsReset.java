package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An officer took away what a person could show besides a password, because it was lost; none is named where an operator did. */
public record FactorsReset(
        UUID person, String reason, @Nullable UUID by, Instant at) implements ConcernsOwner {

    @Override
    public Notice notice() {
        return Notice.FACTORS_RESET;
    }
}
