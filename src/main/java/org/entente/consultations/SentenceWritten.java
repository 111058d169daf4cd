package org.entente.consultations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A sentence of a report was written or changed, with what carries it. */
public record SentenceWritten(
        UUID report,
        UUID sentence,
        Map<String, String> texts,
        String quantifier,
        List<UUID> paragraphs,
        UUID by,
        Instant at)
        implements Act {

    @Override
    public String about() {
        return "/reports/" + report;
    }
}
