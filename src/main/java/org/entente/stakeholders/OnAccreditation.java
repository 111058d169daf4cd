package org.entente.stakeholders;

import java.util.List;
import org.entente.web.Ui;

/** What another room keeps on an accreditation, told on its page; rooms answer as beans. */
public interface OnAccreditation {

    /** Only what this reader may read. */
    List<Link> on(Accreditation accreditation, Ui ui);

    /** What of it waits for the Chair, who alone is shown it. */
    default List<Link> awaitsChair(Accreditation accreditation, Ui ui) {
        return List.of();
    }

    /**
     * One line.
     *
     * @param path without language
     * @param note how much there is, or until when
     */
    record Link(String path, String text, String note) {}
}
