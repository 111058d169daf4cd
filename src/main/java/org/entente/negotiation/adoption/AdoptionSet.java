package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version was put before the body that decides on it. */
public record AdoptionSet(
        UUID adoption,
        UUID text,
        UUID version,
        AdoptionManner manner,
        String rule,
        int states,
        Instant dueAt,
        @Nullable UUID by,
        Instant at)
        implements AdoptionAct {}
