package org.entente.documents.reading;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph as the file has it, before anybody has said what it is in the text.
 *
 * @param number where the file itself keeps the number apart from the words, as printed
 * @param depth of the heading or of the item, where the file says so
 * @param look how it is set, where that can be seen
 * @param sure whether the file itself marks where the paragraph begins and ends
 */
record Piece(Form form, int depth, @Nullable String number, String text, Look look, boolean sure) {

    /** What the file says that it is. */
    enum Form {
        UNSAID,
        TITLE,
        HEADING,
        ITEM,
        NOTE,
        ROW,
        /** In the place where a document has its symbol, date and session. */
        MASTHEAD
    }

    /** How the words are set on paper or screen. */
    enum Look {
        PLAIN,
        BOLD,
        /** The first words in italics, as the verb of a resolution's paragraph is. */
        OPENS_IN_ITALICS,
        /** Hidden under a picture: letters that a machine guessed. */
        GUESSED
    }

    static Piece unsaid(String text) {
        return new Piece(Form.UNSAID, 0, null, text, Look.PLAIN, false);
    }

    static Piece of(Form form, int depth, @Nullable String number, String text) {
        return new Piece(form, depth, number, text, Look.PLAIN, true);
    }

    Piece with(String other) {
        return new Piece(form, depth, number, other, look, sure);
    }
}
