package org.entente.documents;

import org.jspecify.annotations.Nullable;

/**
 * One paragraph as it was read from a text.
 *
 * @param number the mark it bears in the text itself, such as {@code 3.}, {@code (a)}, {@code 一、}; the text keeps it too
 */
public record Passage(Kind kind, @Nullable String number, String text) {

    /** What a paragraph is in the text. */
    public enum Kind {
        HEADING,
        TEXT,
        FOOTNOTE
    }
}
