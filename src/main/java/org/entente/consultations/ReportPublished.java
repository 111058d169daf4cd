package org.entente.consultations;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;
import org.jspecify.annotations.Nullable;

/** A version of a report was published. */
public record ReportPublished(
        UUID report, int number, @Nullable UUID by, Instant at) implements Act, ReadableChanged {

    @Override
    public String about() {
        return "/reports/" + report;
    }

    @Override
    public String shelf() {
        return ReportShelf.NAME;
    }

    @Override
    public Set<UUID> wholes() {
        return Set.of(report);
    }
}
