package org.entente.consultations;

import java.time.Instant;

/** A text of a statement at one time, with the file it came in. */
public record Version(int number, String sha256, String fileName, Instant at) {}
