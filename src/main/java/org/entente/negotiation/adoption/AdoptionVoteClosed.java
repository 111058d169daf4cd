package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recorded vote was closed, with what was counted. */
public record AdoptionVoteClosed(
        UUID adoption,
        UUID vote,
        int inFavour,
        int against,
        int abstaining,
        int notParticipating,
        boolean carried,
        @Nullable UUID by,
        Instant at)
        implements AdoptionAct {}
