package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;

/** The secretariat needs to know more. */
public record ApplicationAskedAgain(UUID application, UUID applicant, String question, UUID by, Instant at)
        implements ApplicationAct {}
