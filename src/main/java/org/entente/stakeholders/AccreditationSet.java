package org.entente.stakeholders;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;
import org.jspecify.annotations.Nullable;

/** For a session, a cycle or a process it was set who may apply, and by which rule it is decided. */
public record AccreditationSet(
        UUID accreditation,
        UUID process,
        @Nullable UUID session,
        @Nullable UUID cycle,
        Modality modality,
        UUID by,
        Instant at)
        implements Act, ReadableChanged {
    @Override
    public String about() {
        return "/accreditations/" + accreditation;
    }

    @Override
    public String shelf() {
        return AccreditationShelf.NAME;
    }

    @Override
    public Set<UUID> wholes() {
        return Set.of(accreditation);
    }
}
