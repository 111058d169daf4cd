package org.entente.meetings.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is registered of a person was changed. */
public record RegistrantChanged(
        UUID registration,
        UUID party,
        UUID registrant,
        @Nullable UUID by,
        Instant at) implements RegistrationAct {}
