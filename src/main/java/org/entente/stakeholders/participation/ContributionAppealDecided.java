package org.entente.stakeholders.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Chair decided on an appeal. */
public record ContributionAppealDecided(
        UUID contribution,
        UUID organisation,
        boolean published,
        String reason,
        @Nullable UUID by,
        Instant at) implements ContributionAct {}
