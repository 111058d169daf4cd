package org.entente.negotiation;

import java.time.Instant;
import java.util.UUID;

/**
 * A text is closed, in the same transaction as its adoption. Whoever keeps something on it that would go on ends it, or
 * refuses the adoption. The act itself is told by the room that adopts.
 */
public record NegotiatedTextAdopted(UUID text, Instant at) {}
