package org.entente.consultations.rounds;

import java.time.Instant;

/** That a deadline was put later, on the record: everybody sees it. */
public record Extension(Instant before, Instant after, String reason, Instant at) {}
