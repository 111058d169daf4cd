package org.entente.identity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delegation's own program was let in no longer; none is named as having done it where an operator did. */
public record DelegationTokenRevoked(
        UUID token,
        String delegation,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable UUID by,
        Instant at)
        implements DelegationTokenAct {

    static DelegationTokenRevoked of(Token token, String delegation, String reason, @Nullable UUID by, Instant at) {
        var after = InTheirPlace.because(reason);
        return new DelegationTokenRevoked(token.id(), delegation, Map.of("names", token.name()), after, by, at);
    }
}
