package org.entente.consultations;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** A statement was taken back; the record keeps that it was made. */
public record StatementWithdrawn(
        UUID statement, UUID party, StatementState before, StatementState after, UUID by, Instant at)
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
