package org.entente.meetings.calendar;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.entente.web.Ui;

/** What another room holds beside the meetings of sessions, for their calendars; rooms answer as beans. */
public interface BesideMeetings {

    /** Only what everybody may read. */
    List<Entry> in(Collection<UUID> sessions, Ui ui);
}
