package org.entente.consultations;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;
import org.jspecify.annotations.Nullable;

/** A statement was published by whoever it belongs to; none stood before where it came in as published. */
public record StatementPublished(
        UUID statement,
        UUID party,
        @Nullable StatementState before,
        StatementState after,
        @Nullable UUID by,
        Instant at)
        implements Act, ReadableChanged {

    @Override
    public String about() {
        return "/statements/" + statement;
    }

    @Override
    public String shelf() {
        return StatementShelf.NAME;
    }

    @Override
    public Set<UUID> wholes() {
        return Set.of(statement);
    }
}
