package org.entente.consultations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A rapporteur has said what a paragraph is about. */
public record ParagraphTagged(UUID paragraph, List<String> elements, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/paragraphs/" + paragraph;
    }
}
