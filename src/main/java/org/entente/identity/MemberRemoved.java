package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A person acts for a delegation no longer; what they did stays. */
public record MemberRemoved(UUID member, UUID person, String delegation, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/delegations/" + delegation;
    }

    @Override
    public @Nullable UUID party() {
        return Delegation.partyOf(delegation);
    }
}
