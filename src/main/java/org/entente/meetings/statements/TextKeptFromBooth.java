package org.entente.meetings.statements;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** Those whose words a statement is no longer let interpreters read it before it is said. */
public record TextKeptFromBooth(UUID statement, @Nullable UUID party, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/statements/" + statement;
    }
}
