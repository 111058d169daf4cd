package org.entente.consultations.propositions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposition was opened: from then on parties take positions on it. */
public record PropositionOpened(UUID proposition, @Nullable UUID by, Instant at) implements OnProposition {}
