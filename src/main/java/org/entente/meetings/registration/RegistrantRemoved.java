package org.entente.meetings.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person was taken off a registration. */
public record RegistrantRemoved(
        UUID registration,
        UUID party,
        UUID registrant,
        @Nullable UUID by,
        Instant at) implements RegistrationAct {}
