package org.entente.meetings.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The persons of a registration were taken out, since their session has been over for long enough. */
public record RegistrantsErased(
        UUID registration,
        UUID party,
        int persons,
        @Nullable UUID by,
        Instant at) implements RegistrationAct {}
