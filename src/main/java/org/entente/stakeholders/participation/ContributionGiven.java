package org.entente.stakeholders.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation gave in writing what it has to say. */
public record ContributionGiven(
        UUID contribution,
        UUID organisation,
        UUID accreditation,
        ContributionLabel label,
        @Nullable UUID by,
        Instant at)
        implements ContributionAct {}
