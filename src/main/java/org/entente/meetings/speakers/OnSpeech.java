package org.entente.meetings.speakers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.web.Ui;

/** What another room keeps on a speech, such as its prepared or delivered text; rooms answer as beans. */
public interface OnSpeech {

    /** By speech, only what this reader may read; also of speeches that are still to be held, all of one meeting. */
    Map<UUID, Link> of(List<Speech> speeches, Ui ui);

    /**
     * One line.
     *
     * @param path without language
     * @param note what it is, such as in which language; may be empty
     */
    record Link(String path, String text, String note) {}
}
