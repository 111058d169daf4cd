package org.entente.consultations;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of statements has begun to come in.
 *
 * @param total how many statements it seems to hold
 */
public record ImportBegun(UUID job, UUID consultation, String fileName, int total, UUID by, Instant at)
        implements ImportAct {}
