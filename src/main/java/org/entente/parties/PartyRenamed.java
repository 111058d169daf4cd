package org.entente.parties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;
import org.jspecify.annotations.Nullable;

/** A party bears a new name from a day on. */
public record PartyRenamed(
        String code,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable LocalDate from,
        UUID by,
        Instant at)
        implements Act, ReadableChanged {

    @Override
    public String about() {
        return "/parties/" + code;
    }

    @Override
    public UUID party() {
        return PartyId.ofCode(code).id();
    }

    @Override
    public String shelf() {
        return PartyShelf.NAME;
    }

    @Override
    public Set<UUID> wholes() {
        return Set.of(PartyId.ofCode(code).id());
    }
}
