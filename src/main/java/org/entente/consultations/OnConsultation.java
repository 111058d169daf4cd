package org.entente.consultations;

import java.util.List;
import org.entente.web.Ui;

/** What another room keeps on a consultation, told on the consultation's page; rooms answer as beans. */
public interface OnConsultation {

    /** Only what this reader may read. */
    List<Link> on(Consultation consultation, Ui ui);

    /**
     * One line.
     *
     * @param path without language
     * @param note how much there is, or until when
     */
    record Link(String path, String text, String note) {}
}
