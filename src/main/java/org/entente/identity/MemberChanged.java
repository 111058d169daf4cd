package org.entente.identity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** The roles or the term of somebody in a delegation are others. */
public record MemberChanged(
        UUID member,
        UUID person,
        String delegation,
        Map<String, String> before,
        Map<String, String> after,
        UUID by,
        Instant at)
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
