package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;

/** An organisation accredited earlier wishes to go on, and agrees that its words are carried over. */
public record AccreditationConfirmedAgain(
        UUID application, UUID applicant, UUID earlier, boolean accredited, UUID by, Instant at)
        implements ApplicationAct {}
