package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A State withdrew what it had said. */
public record AdoptionDeclarationWithdrawn(
        UUID adoption, UUID declaration, UUID state, DeclarationKind kind, UUID by, Instant at) implements AdoptionAct {

    @Override
    public @Nullable UUID party() {
        return state;
    }
}
