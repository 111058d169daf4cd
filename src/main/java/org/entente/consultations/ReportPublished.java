package org.entente.consultations;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A version of a report was published. */
public record ReportPublished(
        UUID report, int number, @Nullable UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/reports/" + report;
    }
}
