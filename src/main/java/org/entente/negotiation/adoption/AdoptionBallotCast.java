package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A State voted, or voted otherwise; how, the record tells once the vote is closed. */
public record AdoptionBallotCast(UUID adoption, UUID vote, UUID state, UUID by, Instant at) implements AdoptionAct {

    @Override
    public @Nullable UUID party() {
        return state;
    }
}
