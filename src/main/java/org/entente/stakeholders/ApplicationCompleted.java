package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;

/** The secretariat has all that it needs. */
public record ApplicationCompleted(UUID application, UUID applicant, UUID by, Instant at) implements ApplicationAct {}
