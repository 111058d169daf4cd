package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A State said how it had intended to vote; the result stays. */
public record VoteIntentionStated(UUID adoption, UUID vote, UUID state, BallotChoice intended, UUID by, Instant at)
        implements AdoptionAct {

    @Override
    public @Nullable UUID party() {
        return state;
    }
}
