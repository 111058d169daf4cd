package org.entente.consultations;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;
import org.jspecify.annotations.Nullable;

/** A consultation was opened, closed, opened again or reported. */
public record ConsultationMoved(
        UUID consultation,
        State before,
        State after,
        @Nullable UUID by,
        Instant at) implements Act, ReadableChanged {

    @Override
    public String about() {
        return "/consultations/" + consultation;
    }

    @Override
    public String shelf() {
        return ConsultationShelf.NAME;
    }

    @Override
    public Set<UUID> wholes() {
        return Set.of(consultation);
    }
}
