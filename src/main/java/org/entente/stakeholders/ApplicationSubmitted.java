package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;

/** An organisation sent its application. */
public record ApplicationSubmitted(UUID application, UUID applicant, AccreditationLane lane, UUID by, Instant at)
        implements ApplicationAct {}
