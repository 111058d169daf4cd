package org.entente.chronicle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One act as it stands in the record; {@code facts} is the canonical JSON that was hashed. */
public record Entry(
        long number,
        Instant at,
        @Nullable UUID byPerson,
        String name,
        String about,
        String facts,
        String previous,
        String hash) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** One of the act's facts as text; empty where it has none of that name. */
    public String fact(String fact) {
        return JSON.readTree(facts).path(fact).asString("");
    }

    boolean follows(Entry before) {
        return number == before.number + 1
                && previous.equals(before.hash)
                && hash.equals(Chronicle.hash(previous, at, byPerson, name, about, facts));
    }
}
