package org.entente.consultations;

import java.time.Instant;
import java.util.UUID;

/** A file of statements comes in further. */
public record ImportResumed(UUID job, UUID consultation, int done, UUID by, Instant at) implements ImportAct {}
