package org.entente.meetings.statements;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A statement was brought in as given, or to be given, at a meeting. */
public record StatementGiven(
        UUID statement, @Nullable UUID party, UUID meeting, InterventionKind kind, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/statements/" + statement;
    }
}
