package org.entente.consultations.propositions;

import java.time.Instant;
import java.util.UUID;

/** A proposition was withdrawn, for a reason; the positions on it stay in the record and are counted no more. */
public record PropositionWithdrawn(UUID proposition, String reason, UUID by, Instant at) implements OnProposition {}
