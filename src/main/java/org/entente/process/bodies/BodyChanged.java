package org.entente.process.bodies;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;
import org.jspecify.annotations.Nullable;

/** A body was recorded, where there was none before, or its facts changed. */
public record BodyChanged(
        UUID body,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after,
        @Nullable UUID by,
        Instant at)
        implements Act, ReadableChanged {

    @Override
    public String about() {
        return "/bodies/" + body;
    }

    @Override
    public String shelf() {
        return BodyShelf.NAME;
    }

    @Override
    public Set<UUID> wholes() {
        return Set.of(body);
    }
}
