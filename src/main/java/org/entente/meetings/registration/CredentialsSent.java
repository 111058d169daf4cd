package org.entente.meetings.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delegation has sent its credentials. */
public record CredentialsSent(
        UUID registration, UUID party, @Nullable UUID by, Instant at) implements RegistrationAct {}
