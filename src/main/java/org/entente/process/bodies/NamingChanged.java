package org.entente.process.bodies;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;
import org.jspecify.annotations.Nullable;

/** A name of a process was recorded, changed or taken out. */
public record NamingChanged(
        UUID process,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after,
        @Nullable UUID by,
        Instant at)
        implements Act, ReadableChanged {

    @Override
    public String about() {
        return "/processes/" + process;
    }

    @Override
    public String shelf() {
        return ProcessShelf.NAME;
    }

    @Override
    public Set<UUID> wholes() {
        return Set.of(process);
    }
}
