package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation is accredited, or is not; at the closing instant by nobody. */
public record ApplicationDecided(
        UUID application,
        UUID applicant,
        boolean accredited,
        @Nullable UUID by,
        Instant at) implements ApplicationAct {}
