package org.entente.meetings.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The persons of the last session were registered again. */
public record RegistrantsCarriedOver(
        UUID registration,
        UUID party,
        int persons,
        @Nullable UUID by,
        Instant at) implements RegistrationAct {}
