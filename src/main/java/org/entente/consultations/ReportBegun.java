package org.entente.consultations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A highlights report was begun. */
public record ReportBegun(
        UUID report, List<UUID> consultations, @Nullable UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/reports/" + report;
    }
}
