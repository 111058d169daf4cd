package org.entente.negotiation;

import java.util.List;
import org.entente.web.Ui;

/** What another room keeps on a text under negotiation, told on the text's page; rooms answer as beans. */
public interface OnText {

    /** Only what this reader may read. */
    List<Link> on(NegotiatedText text, Ui ui);

    /**
     * One line.
     *
     * @param path without language
     * @param note how much there is, or until when
     */
    record Link(String path, String text, String note) {}
}
