package org.entente.deadlines;

import java.time.Instant;

/** That a deadline was put later, with a reason that everybody reads who may know of it. */
public record Extension(Instant before, Instant after, String reason, Instant at) {}
