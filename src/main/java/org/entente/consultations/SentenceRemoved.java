package org.entente.consultations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A sentence was taken out of a report. */
public record SentenceRemoved(UUID report, UUID sentence, Map<String, Object> before, UUID by, Instant at)
        implements Act {

    @Override
    public String about() {
        return "/reports/" + report;
    }
}
