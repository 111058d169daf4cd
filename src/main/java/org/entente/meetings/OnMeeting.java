package org.entente.meetings;

import java.util.List;
import org.entente.web.Ui;

/** What another room keeps on a meeting, told on the meeting's page; rooms answer as beans. */
public interface OnMeeting {

    /** Only what this reader may read. */
    List<Link> on(Meeting meeting, Ui ui);

    /**
     * One line.
     *
     * @param path without language
     * @param note how much there is, or until when
     */
    record Link(String path, String text, String note) {}
}
