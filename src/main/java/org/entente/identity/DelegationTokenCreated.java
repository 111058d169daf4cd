package org.entente.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A program was given leave to act as a delegation's own, for some things and until a day. */
public record DelegationTokenCreated(
        UUID token,
        String delegation,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable UUID by,
        Instant at)
        implements DelegationTokenAct {

    static DelegationTokenCreated of(
            UUID token, String delegation, String name, Set<Scope> scopes, Instant end, @Nullable UUID by, Instant at) {
        var words = scopes.stream().map(Scope::word).collect(Collectors.joining(", "));
        var lastDay = end.minusSeconds(1).atZone(ZoneOffset.UTC).toLocalDate().toString();
        return new DelegationTokenCreated(
                token, delegation, Map.of(), Map.of("names", name, "scopes", words, "until", lastDay), by, at);
    }
}
