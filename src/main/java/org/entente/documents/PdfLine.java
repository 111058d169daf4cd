package org.entente.documents;

/**
 * One line of a page as it stands on paper, in points.
 *
 * @param start from the edge at which the line's script begins, the right one for Arabic
 * @param end from the same edge
 * @param y of its foot, from the top of the page
 * @param size of most of its letters
 */
record PdfLine(int page, double start, double end, double y, double size, String text) {

    /** The room its first word takes, roughly: half its letters' height for each. */
    double firstWord() {
        var space = text.indexOf(' ');
        var letters = Marks.isCjk(text) ? 2 : space < 0 ? text.length() : space;
        return letters * size * 0.5;
    }

    boolean isRule() {
        return text.chars().allMatch(c -> c == '_' || c == '-' || Character.isWhitespace(c)) && text.length() > 4;
    }
}
