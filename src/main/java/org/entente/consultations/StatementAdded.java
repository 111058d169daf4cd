package org.entente.consultations;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A statement came in. */
public record StatementAdded(
        UUID statement,
        UUID consultation,
        UUID party,
        String sha256,
        int paragraphs,
        @Nullable UUID by,
        Instant at) implements Act {

    @Override
    public String about() {
        return "/statements/" + statement;
    }
}
