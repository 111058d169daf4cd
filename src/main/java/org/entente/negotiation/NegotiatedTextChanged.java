package org.entente.negotiation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What a text is called, where it is negotiated or whether it is attributed was changed. */
public record NegotiatedTextChanged(
        UUID text, Map<String, Object> before, Map<String, Object> after, UUID by, Instant at) implements TextAct {}
