package org.entente.consultations;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A report counts its quantities by other thresholds. */
public record ThresholdsChanged(UUID report, Thresholds before, Thresholds after, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/reports/" + report;
    }
}
