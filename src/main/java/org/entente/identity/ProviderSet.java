package org.entente.identity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A delegation's administrator said by which provider its people come in, or changed it; the secret is not told. */
public record ProviderSet(
        UUID provider, String delegation, Map<String, String> before, Map<String, String> after, UUID by, Instant at)
        implements Act {

    @Override
    public String about() {
        return "/delegations/" + delegation;
    }

    @Override
    public @Nullable UUID party() {
        return Delegation.partyOf(delegation);
    }
}
