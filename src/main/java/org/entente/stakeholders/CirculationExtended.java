package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;

/** Member States have longer. */
public record CirculationExtended(UUID circulation, Instant before, Instant after, String reason, UUID by, Instant at)
        implements CirculationAct {}
