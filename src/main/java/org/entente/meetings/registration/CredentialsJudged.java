package org.entente.meetings.registration;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The secretariat has looked at a delegation’s credentials. */
public record CredentialsJudged(
        UUID registration,
        UUID party,
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable UUID by,
        Instant at)
        implements RegistrationAct {}
