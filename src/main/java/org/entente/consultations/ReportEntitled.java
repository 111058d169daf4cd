package org.entente.consultations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A report was given another title; what was published under the one before stays so. */
public record ReportEntitled(UUID report, Map<String, String> before, Map<String, String> after, UUID by, Instant at)
        implements Act {

    @Override
    public String about() {
        return "/reports/" + report;
    }
}
