package org.entente.documents.reading;

import org.entente.documents.Marks;

/**
 * One line of a page as it stands on paper, in points.
 *
 * @param start from the edge at which the line's script begins, the right one for Arabic
 * @param end from the same edge
 * @param y of its foot, from the top of the page
 * @param size of most of its letters
 * @param cells its text, with tabs where there is far more room than between words
 */
record PdfLine(int page, double start, double end, double y, double size, String text, String cells, Piece.Look look) {

    PdfLine(int page, double start, double end, double y, double size, String text) {
        this(page, start, end, y, size, text, text, Piece.Look.PLAIN);
    }

    /** The room its first word takes, roughly: half its letters' height for each. */
    double firstWord() {
        var space = text.indexOf(' ');
        var letters = Marks.isCjk(text) ? 2 : space < 0 ? text.length() : space;
        return letters * size * 0.5;
    }

    boolean isRule() {
        return text.chars().allMatch(c -> c == '_' || c == '-' || Character.isWhitespace(c)) && text.length() > 4;
    }

    /** Cells of a table, and no number with the words that it numbers. */
    boolean hasCells() {
        var tab = cells.indexOf('\t');
        return tab > 0 && (cells.indexOf('\t', tab + 1) > 0 || Numeral.of(cells).isEmpty());
    }
}
