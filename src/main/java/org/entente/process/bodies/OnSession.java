package org.entente.process.bodies;

import java.util.List;
import org.entente.web.Ui;

/** What another room keeps on a session, told on the session's page; rooms answer as beans. */
public interface OnSession {

    /** Only what this reader may read. */
    List<Link> on(Session session, Ui ui);

    /**
     * One line.
     *
     * @param path without language
     * @param note how much there is, or until when
     */
    record Link(String path, String text, String note) {}
}
