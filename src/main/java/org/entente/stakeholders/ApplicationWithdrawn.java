package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;

/** An organisation took its application back. */
public record ApplicationWithdrawn(UUID application, UUID applicant, UUID by, Instant at) implements ApplicationAct {}
