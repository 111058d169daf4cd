package org.entente.meetings.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delegation was registered for a session. */
public record DelegationRegistered(
        UUID registration,
        UUID party,
        UUID session,
        @Nullable UUID by,
        Instant at) implements RegistrationAct {}
