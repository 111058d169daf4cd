package org.entente.documents.reading;

import java.util.List;

/** Lines of a page that belong together: a paragraph, or the part of one that stands on this page. */
record PdfParagraph(boolean isNote, List<PdfLine> lines, String text) {

    PdfLine first() {
        return lines.getFirst();
    }

    boolean isIndented() {
        return lines.size() > 1 && first().start() - lines.get(1).start() > 0.8 * first().size();
    }

    int page() {
        return first().page();
    }
}
