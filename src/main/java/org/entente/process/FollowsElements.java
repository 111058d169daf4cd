package org.entente.process;

import java.util.List;
import org.entente.web.Reader;
import org.entente.web.Ui;

/** What a room keeps on an element, to be set on its time line; rooms answer as beans. */
public interface FollowsElements {

    /**
     * Only what this reader may read; what was on one day in the order in which it was. Who reads it is noted by whoever shows
     * it: not all of it may be.
     */
    List<Step> of(String element, Reader reader);

    /** The same for a page, for rooms whose words are there in several languages. */
    default List<Step> of(String element, Ui ui) {
        return of(element, ui.reader());
    }
}
