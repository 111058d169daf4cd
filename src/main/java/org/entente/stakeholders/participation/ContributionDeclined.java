package org.entente.stakeholders.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation contributed was not published, on one of the two grounds. */
public record ContributionDeclined(
        UUID contribution,
        UUID organisation,
        ContributionGround ground,
        String reason,
        @Nullable UUID by,
        Instant at) implements ContributionAct {}
