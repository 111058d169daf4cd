package org.entente.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * That something is to be told.
 *
 * @param topic its {@link Topic#name}
 * @param of what it happened to
 * @param what happened, in a word of the topic's own
 */
public record Told(UUID id, String topic, UUID of, String what, Instant at) {}
