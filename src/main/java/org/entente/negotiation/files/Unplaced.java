package org.entente.negotiation.files;

import java.util.Locale;

/** What a file has and no proposal can be made of, with what it says. */
public record Unplaced(Reason reason, String author, String text) {

    /** Why not. */
    public enum Reason {
        /** On a paragraph that is not in the text. */
        NO_PARAGRAPH,
        /** On words that another in the same file would bring. */
        ON_WORDS_OF_ANOTHER,
        /** In a footnote, or at the head or foot of pages. */
        BESIDE_THE_TEXT,
        /** A paragraph of the file alone, without a change that is tracked. */
        ONLY_IN_THE_FILE,
        /** A comment on no paragraph of the text. */
        COMMENT_ON_NOTHING;

        public String key() {
            return "files.unplaced." + name().toLowerCase(Locale.ROOT);
        }
    }
}
