package org.entente.consultations;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A statement was taken back; the record keeps that it was made. */
public record StatementWithdrawn(
        UUID statement, UUID party, StatementState before, StatementState after, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/statements/" + statement;
    }
}
