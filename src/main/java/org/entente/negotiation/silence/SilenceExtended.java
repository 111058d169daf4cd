package org.entente.negotiation.silence;

import java.time.Instant;
import java.util.UUID;

/** A closing instant was put later, for a reason. */
public record SilenceExtended(UUID silence, Instant before, Instant after, String reason, UUID by, Instant at)
        implements SilenceAct {}
