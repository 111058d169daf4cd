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
     * @param isState whether the note says how the text stands, the same to all who read it
     */
    record Link(String path, String text, String note, boolean isState) {

        public Link(String path, String text, String note) {
            this(path, text, note, false);
        }

        public static Link state(String path, String text, String note) {
            return new Link(path, text, note, true);
        }
    }
}
