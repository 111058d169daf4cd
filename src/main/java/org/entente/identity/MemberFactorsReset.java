package org.entente.identity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Whoever keeps accounts took away what one of a delegation’s people could show besides a password. */
public record MemberFactorsReset(
        String delegation, Map<String, String> before, Map<String, String> after, UUID by, Instant at)
        implements InTheirPlace {

    static MemberFactorsReset of(UUID person, Delegation delegation, String reason, UUID by, Instant at) {
        var before = Map.of("person", person.toString());
        return new MemberFactorsReset(delegation.code(), before, InTheirPlace.because(reason), by, at);
    }
}
