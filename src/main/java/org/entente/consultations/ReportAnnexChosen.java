package org.entente.consultations;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A report will tell, or no longer tell, where States stand. */
public record ReportAnnexChosen(UUID report, boolean before, boolean after, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/reports/" + report;
    }
}
