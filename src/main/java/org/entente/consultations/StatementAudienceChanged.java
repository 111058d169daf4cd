package org.entente.consultations;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** Others than before may read a statement, for a reason. */
public record StatementAudienceChanged(
        UUID statement, UUID party, Map<String, Object> before, Map<String, Object> after, UUID by, Instant at)
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
