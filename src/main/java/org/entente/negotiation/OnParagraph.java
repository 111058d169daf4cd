package org.entente.negotiation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.web.Ui;

/** What another room keeps on one paragraph of a text, told in the paragraph's life; rooms answer as beans. */
public interface OnParagraph {

    /**
     * In the order in which it came, and only what this reader may read.
     *
     * @param known the paragraph and all that it has come out of
     */
    List<OnText.Link> on(NegotiatedText text, Set<UUID> known, Ui ui);

    /** Paragraphs of statements that whoever brought it into the text has cited for it, whether or not this reader may read them. */
    default List<UUID> cited(NegotiatedText text, Set<UUID> known, Ui ui) {
        return List.of();
    }
}
