package org.entente.consultations;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** Others than before may read a report, for a reason. */
public record ReportAudienceChanged(
        UUID report, Map<String, Object> before, Map<String, Object> after, UUID by, Instant at)
        implements Act, ReadableChanged {

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
