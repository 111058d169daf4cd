package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A Member State chose to let everybody know that it objected. */
public record ObjectionPublished(UUID objection, UUID application, UUID state, UUID by, Instant at)
        implements ObjectionAct {
    @Override
    public @Nullable UUID party() {
        return state;
    }
}
