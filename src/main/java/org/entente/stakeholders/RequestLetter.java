package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter to whoever asked to come in, while it is in hand.
 *
 * @param attempts how often it was in hand, with this time
 * @param doubtful whether it may have arrived although nobody heard so
 */
record RequestLetter(UUID request, Instant madeAt, int attempts, boolean doubtful) {}
