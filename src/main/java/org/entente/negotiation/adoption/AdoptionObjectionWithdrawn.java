package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A State withdrew its objection. */
public record AdoptionObjectionWithdrawn(
        UUID adoption,
        UUID declaration,
        UUID state,
        @Nullable UUID by,
        Instant at) implements AdoptionAct {

    @Override
    public @Nullable UUID party() {
        return state;
    }
}
