package org.entente.stakeholders;

import java.time.Instant;

/** That a closing instant was put later, with a reason that everybody sees. */
public record CirculationExtension(Instant before, Instant after, String reason, Instant at) {}
