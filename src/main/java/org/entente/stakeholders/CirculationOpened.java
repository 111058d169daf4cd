package org.entente.stakeholders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A list of applications was put before Member States. */
public record CirculationOpened(
        UUID circulation, UUID accreditation, List<UUID> applications, Instant closesAt, UUID by, Instant at)
        implements CirculationAct {}
