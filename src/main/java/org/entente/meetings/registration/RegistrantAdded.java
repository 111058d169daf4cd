package org.entente.meetings.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person was registered. */
public record RegistrantAdded(
        UUID registration,
        UUID party,
        UUID registrant,
        String role,
        @Nullable UUID by,
        Instant at) implements RegistrationAct {}
