package org.entente.process.bodies;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;
import org.jspecify.annotations.Nullable;

/** A session was recorded, where there was none before, or its facts changed. */
public record SessionChanged(
        UUID session,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after,
        @Nullable UUID by,
        Instant at)
        implements Act, ReadableChanged {

    @Override
    public String about() {
        return "/sessions/" + session;
    }

    @Override
    public String shelf() {
        return SessionShelf.NAME;
    }

    @Override
    public Set<UUID> wholes() {
        return Set.of(session);
    }
}
