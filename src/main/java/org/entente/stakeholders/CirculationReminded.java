package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;

/** Member States are reminded that a list closes; nobody’s act. */
record CirculationReminded(UUID circulation, Instant at) {}
