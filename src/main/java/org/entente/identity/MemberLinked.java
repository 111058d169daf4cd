package org.entente.identity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Whoever keeps accounts was given a link by which one of a delegation’s people comes into their account again. */
public record MemberLinked(
        String delegation, Map<String, String> before, Map<String, String> after, UUID by, Instant at)
        implements InTheirPlace {

    static MemberLinked to(UUID person, Delegation delegation, String reason, UUID by, Instant at) {
        var before = Map.of("person", person.toString());
        return new MemberLinked(delegation.code(), before, InTheirPlace.because(reason), by, at);
    }
}
