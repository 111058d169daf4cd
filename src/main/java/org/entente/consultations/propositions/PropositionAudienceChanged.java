package org.entente.consultations.propositions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Others than before may read a proposition and the positions on it, for a reason. */
public record PropositionAudienceChanged(
        UUID proposition, Map<String, Object> before, Map<String, Object> after, UUID by, Instant at)
        implements OnProposition {}
