package org.entente.identity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Somebody else ended a token by which a program acted for a delegation in the name of one of its people. */
public record MemberTokenRevoked(
        UUID token, String delegation, Map<String, String> before, Map<String, String> after, UUID by, Instant at)
        implements DelegationTokenAct {

    static MemberTokenRevoked of(Token token, UUID person, String delegation, String reason, UUID by, Instant at) {
        var before = Map.of("names", token.name(), "person", person.toString());
        return new MemberTokenRevoked(token.id(), delegation, before, InTheirPlace.because(reason), by, at);
    }
}
