package org.entente.identity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Nobody comes in by the organisation's provider any longer; the sessions that it opened have ended with it. */
public record ProviderEnded(
        UUID provider,
        String delegation,
        String issuer,
        Map<String, String> before,
        Map<String, String> after,
        UUID by,
        Instant at)
        implements InTheirPlace {

    public ProviderEnded {
        // One that was kept before reasons were asked for says nothing of them, nor of what there was.
        before = before == null ? Map.of() : before;
        after = after == null ? Map.of() : after;
    }
}
