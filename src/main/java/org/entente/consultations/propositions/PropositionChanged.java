package org.entente.consultations.propositions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A text of a proposition was written or put right, or other paragraphs were cited. */
public record PropositionChanged(
        UUID proposition, Map<String, Object> before, Map<String, Object> after, UUID by, Instant at)
        implements OnProposition {}
