package org.entente.meetings.statements;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** Those whose words a statement is let the interpreters of its meeting read this version of it before it is said. */
public record TextLetToBooth(UUID statement, @Nullable UUID party, int version, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/statements/" + statement;
    }
}
