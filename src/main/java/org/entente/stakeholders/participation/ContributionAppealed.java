package org.entente.stakeholders.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation asked the Chair whether its contribution was declined rightly. */
public record ContributionAppealed(
        UUID contribution,
        UUID organisation,
        String appeal,
        @Nullable UUID by,
        Instant at) implements ContributionAct {}
