package org.entente.stakeholders.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation contributed was read, and is in the record. */
public record ContributionPublished(
        UUID contribution,
        UUID organisation,
        UUID statement,
        @Nullable UUID by,
        Instant at) implements ContributionAct {}
