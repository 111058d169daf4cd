package org.entente.consultations;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;
import org.jspecify.annotations.Nullable;

/** A consultation was convened. */
public record ConsultationConvened(
        UUID consultation,
        Map<String, String> titles,
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
