package org.entente.meetings.statements;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A statement stands with the meeting where it was said, and no longer with another. */
public record StatementMoved(
        UUID statement,
        @Nullable UUID party,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable UUID by,
        Instant at)
        implements Act {

    @Override
    public String about() {
        return "/statements/" + statement;
    }
}
