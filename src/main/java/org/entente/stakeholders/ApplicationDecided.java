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
        Instant at) implements ApplicationAct {

    /** That it is not accredited was said at the closing instant; that the Chair has consulted since is not the organisation’s. */
    @Override
    public @Nullable UUID party() {
        return isByTheChairAlone() ? null : applicant;
    }

    private boolean isByTheChairAlone() {
        return by != null && !accredited;
    }
}
