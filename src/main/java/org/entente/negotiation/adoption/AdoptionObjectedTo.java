package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A State objected, to all of the text or to these paragraphs. */
public record AdoptionObjectedTo(
        UUID adoption,
        UUID declaration,
        UUID state,
        List<UUID> paragraphs,
        @Nullable UUID by,
        Instant at) implements AdoptionAct {

    @Override
    public @Nullable UUID party() {
        return state;
    }
}
