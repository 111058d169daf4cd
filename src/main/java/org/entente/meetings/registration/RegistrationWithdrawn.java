package org.entente.meetings.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delegation will not take part in a session after all. */
public record RegistrationWithdrawn(
        UUID registration,
        UUID party,
        UUID session,
        @Nullable UUID by,
        Instant at) implements RegistrationAct {}
