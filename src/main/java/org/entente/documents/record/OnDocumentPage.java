package org.entente.documents.record;

import java.util.List;
import org.entente.web.Ui;

/** What another room knows of how a document came about, told on the document's page; rooms answer as beans. */
public interface OnDocumentPage {

    /** Only what this reader may read. */
    List<Link> on(Document document, Ui ui);

    /**
     * One line.
     *
     * @param path without language
     * @param note what came of it
     */
    record Link(String path, String text, String note) {}
}
