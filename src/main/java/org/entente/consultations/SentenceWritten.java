package org.entente.consultations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A sentence of a report was written, where there was none before, or changed, with what carries it. */
public record SentenceWritten(
        UUID report,
        UUID sentence,
        @Nullable Map<String, Object> before,
        Map<String, Object> after,
        UUID by,
        Instant at)
        implements Act {

    @Override
    public String about() {
        return "/reports/" + report;
    }
}
