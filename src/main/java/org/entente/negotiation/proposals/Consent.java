package org.entente.negotiation.proposals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a delegation agreed to the words of a proposal that it writes with others.
 *
 * @param save the words it agreed to
 * @param by whoever spoke for it
 */
record Consent(UUID party, long save, @Nullable UUID by, Instant at) {}
