package org.entente.consultations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A consultation was convened. */
public record ConsultationConvened(
        UUID consultation,
        Map<String, String> titles,
        @Nullable UUID by,
        Instant at) implements Act {

    @Override
    public String about() {
        return "/consultations/" + consultation;
    }
}
