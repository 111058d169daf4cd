package org.entente.parties;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;
import org.jspecify.annotations.Nullable;

/** A party that the reference did not bring is on record from now on. */
public record PartyAdded(
        String code,
        Kind kind,
        Map<String, String> names,
        String source,
        @Nullable UUID by,
        Instant at) implements Act, ReadableChanged {

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
