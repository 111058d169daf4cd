package org.entente.negotiation.silence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A State broke silence, on these paragraphs or on all of it. */
public record SilenceBroken(
        UUID broken, UUID silence, UUID state, List<UUID> paragraphs, BreakVisibility visibility, UUID by, Instant at)
        implements SilenceBreakAct {

    @Override
    public @Nullable UUID party() {
        return state;
    }
}
