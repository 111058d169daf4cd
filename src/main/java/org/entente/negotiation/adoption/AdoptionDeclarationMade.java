package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A State dissociated itself, reserved or explained its position. */
public record AdoptionDeclarationMade(
        UUID adoption,
        UUID declaration,
        UUID state,
        DeclarationKind kind,
        List<UUID> paragraphs,
        @Nullable UUID by,
        Instant at)
        implements AdoptionAct {

    @Override
    public @Nullable UUID party() {
        return state;
    }
}
