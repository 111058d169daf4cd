package org.entente.meetings.statements;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** What is known of how a statement was given was put right. */
public record InterventionChanged(
        UUID statement,
        @Nullable UUID party,
        UUID meeting,
        Map<String, String> before,
        Map<String, String> after,
        UUID by,
        Instant at)
        implements Act {

    @Override
    public String about() {
        return "/statements/" + statement;
    }
}
