package org.entente.consultations;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** What is known of a statement besides its text was put right: its day, its language, for whom it speaks. */
public record StatementFactsChanged(
        UUID statement, UUID party, Map<String, String> before, Map<String, String> after, UUID by, Instant at)
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
