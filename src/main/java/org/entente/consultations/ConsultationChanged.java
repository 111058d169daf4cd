package org.entente.consultations;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** The facts of a consultation were changed. */
public record ConsultationChanged(
        UUID consultation, Map<String, Object> before, Map<String, Object> after, UUID by, Instant at)
        implements Act, ReadableChanged {

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
