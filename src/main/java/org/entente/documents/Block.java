package org.entente.documents;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a text in its structure, in reading order.
 *
 * @param level how deep it stands: 0 for a heading, preambular or operative paragraph of the text itself, 1 for its
 *     sub-paragraphs, and so on
 * @param number as printed, such as {@code 3.}, {@code (a)}, {@code 一、}; the text does not repeat it
 * @param text cells of a table's row are divided by tabs
 * @param eId its identifier in Akoma Ntoso, unique in the text, such as {@code para_3__point_a}; none where it came from
 *     no such file and has not been given one
 * @param confidence from 0 to 1, how sure the reading is of kind, number and borders; 1 where the file says so itself
 */
public record Block(
        Kind kind,
        int level,
        @Nullable String number,
        String text,
        @Nullable String eId,
        double confidence) {

    /** What a piece is in the text. */
    public enum Kind {
        TITLE,
        HEADING,
        PREAMBULAR,
        OPERATIVE,
        /** Neither: prose of a report, a letter, an article of a treaty. */
        TEXT,
        FOOTNOTE,
        TABLE_ROW
    }
}
