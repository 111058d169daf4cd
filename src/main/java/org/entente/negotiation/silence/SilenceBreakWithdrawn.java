package org.entente.negotiation.silence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A State withdrew its break while silence ran. */
public record SilenceBreakWithdrawn(UUID broken, UUID silence, UUID state, UUID by, Instant at)
        implements SilenceBreakAct {

    @Override
    public @Nullable UUID party() {
        return state;
    }
}
