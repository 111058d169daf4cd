package org.entente.meetings.statements;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** The owner of a statement said that a version of its text is as it was delivered. */
public record TextDelivered(UUID statement, @Nullable UUID party, UUID meeting, int version, UUID by, Instant at)
        implements Act {

    @Override
    public String about() {
        return "/statements/" + statement;
    }
}
