package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** Nobody comes in by the organisation's provider any longer; the sessions that it opened have ended with it. */
public record ProviderEnded(UUID provider, String delegation, String issuer, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/delegations/" + delegation;
    }

    @Override
    public @Nullable UUID party() {
        return Delegation.partyOf(delegation);
    }
}
