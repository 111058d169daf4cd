package org.entente.consultations;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;
import org.jspecify.annotations.Nullable;

/** A statement was given a new version; the earlier one stays. What changed is the SHA-256 of its file. */
public record StatementCorrected(
        UUID statement,
        UUID party,
        int version,
        Map<String, String> before,
        Map<String, String> after,
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
