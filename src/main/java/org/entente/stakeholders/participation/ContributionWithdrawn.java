package org.entente.stakeholders.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation took back what it had given before it was published. */
public record ContributionWithdrawn(
        UUID contribution, UUID organisation, @Nullable UUID by, Instant at) implements ContributionAct {}
