package org.entente.consultations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file of statements rests, with so many of them looked at; by nobody where the program itself has stopped at it. */
public record ImportPaused(
        UUID job, UUID consultation, int done, @Nullable UUID by, Instant at) implements ImportAct {}
