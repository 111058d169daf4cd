package org.entente.consultations;

import java.util.UUID;
import org.entente.documents.Passage;

/** One paragraph of a statement, with the place it has in a version; the id lasts as long as its words do. */
public record Paragraph(UUID id, UUID statement, int version, int position, Passage.Kind kind, String text) {

    public String path() {
        return "/paragraphs/" + id;
    }

    public String anchor() {
        return "p" + position;
    }
}
