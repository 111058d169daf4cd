package org.entente.process;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;
import org.jspecify.annotations.Nullable;

/** An element was added, where there was none before, or renamed or moved. */
public record ElementChanged(
        String code, @Nullable Map<String, String> before, Map<String, String> after, UUID by, Instant at)
        implements Act, ReadableChanged {

    @Override
    public String about() {
        return "/elements/" + code;
    }

    @Override
    public String shelf() {
        return ElementShelf.NAME;
    }

    @Override
    public Set<UUID> wholes() {
        return Set.of(ElementShelf.whole(code));
    }
}
