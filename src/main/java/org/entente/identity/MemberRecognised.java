package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A member came in by the organisation's provider for the first time, which means them by its subject from now on. */
public record MemberRecognised(UUID member, String delegation, String issuer, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/delegations/" + delegation;
    }

    @Override
    public @Nullable UUID party() {
        return Delegation.partyOf(delegation);
    }
}
