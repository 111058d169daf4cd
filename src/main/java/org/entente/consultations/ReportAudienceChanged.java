package org.entente.consultations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;

/** Others than before may read a report, for a reason. */
public record ReportAudienceChanged(
        UUID report, Map<String, Object> before, Map<String, Object> after, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/reports/" + report;
    }
}
