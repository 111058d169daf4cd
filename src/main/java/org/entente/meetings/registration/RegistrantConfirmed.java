package org.entente.meetings.registration;

import java.time.Instant;
import java.util.UUID;

/** The secretariat confirmed that a person comes for an organisation that is no State. */
public record RegistrantConfirmed(UUID registration, UUID party, UUID registrant, UUID by, Instant at)
        implements RegistrationAct {}
