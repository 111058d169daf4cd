package org.entente.negotiation;

import java.time.Instant;
import java.util.UUID;

/** A version in preparation was given up. */
public record TextVersionDiscarded(UUID text, UUID version, UUID by, Instant at) implements TextDraftAct {}
