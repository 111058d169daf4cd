package org.entente.negotiation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Others than before may read a text under negotiation, for a reason. */
public record NegotiatedTextAudienceChanged(
        UUID text, Map<String, Object> before, Map<String, Object> after, UUID by, Instant at) implements TextAct {}
