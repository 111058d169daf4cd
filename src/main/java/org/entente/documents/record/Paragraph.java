package org.entente.documents.record;

import java.util.UUID;
import org.entente.documents.Block;

/** A paragraph with the place it has in a text; the id lasts through editions as long as its words stand. */
public record Paragraph(UUID id, UUID text, int position, Block block) {

    public String path() {
        return "/documents/paragraphs/" + id;
    }

    /** Its fragment on the page of the text. */
    public String anchor() {
        return "p" + position;
    }
}
