package org.entente.consultations;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A consultation was opened, closed, opened again or reported. */
public record ConsultationMoved(
        UUID consultation,
        State before,
        State after,
        @Nullable UUID by,
        Instant at) implements Act {

    @Override
    public String about() {
        return "/consultations/" + consultation;
    }
}
