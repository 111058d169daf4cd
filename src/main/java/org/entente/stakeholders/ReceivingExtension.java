package org.entente.stakeholders;

import java.time.Instant;

/** That applications are received for longer, with a reason that everybody sees. */
public record ReceivingExtension(Instant before, Instant after, String reason, Instant at) {}
