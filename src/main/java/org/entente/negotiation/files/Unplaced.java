package org.entente.negotiation.files;

import java.util.Locale;
import org.entente.negotiation.proposals.ProposalForm;
import org.entente.web.Ui;

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
        COMMENT_ON_NOTHING,
        /** More words than a proposal holds, or than its reason does. */
        TOO_LONG;

        public String key() {
            return "files.unplaced." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why not, in one sentence; of what is too long, how long it is and how long it may be. */
    public String told(Ui ui) {
        return ui.localize(reason.key(), text.length(), ProposalForm.LONGEST, ProposalForm.LONGEST_REASON);
    }
}
