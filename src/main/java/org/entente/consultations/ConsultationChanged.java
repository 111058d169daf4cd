package org.entente.consultations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;

/** The facts of a consultation were changed. */
public record ConsultationChanged(
        UUID consultation, Map<String, Object> before, Map<String, Object> after, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/consultations/" + consultation;
    }
}
