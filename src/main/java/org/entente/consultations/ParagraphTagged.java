package org.entente.consultations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A rapporteur has said what a paragraph is about; before stand the elements that were suggested or said earlier. */
public record ParagraphTagged(
        UUID paragraph,
        UUID party,
        Map<String, List<String>> before,
        Map<String, List<String>> after,
        UUID by,
        Instant at)
        implements Act {

    @Override
    public String about() {
        return "/paragraphs/" + paragraph;
    }
}
