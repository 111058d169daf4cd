package org.entente.negotiation.proposals;

import java.util.Locale;

/** What a proposal asks for. */
public enum ProposalKind {
    REPLACE,
    ADD_AFTER,
    ADD_BEFORE,
    DELETE,
    MOVE,
    MERGE,
    SPLIT,
    COMMENT,
    /** That nothing on these paragraphs is agreed as yet. */
    RESERVE;

    public String key() {
        return "proposals.kind." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it brings words for the text. */
    public boolean isWorded() {
        return this == REPLACE || this == SPLIT || isAddition();
    }

    public boolean isAddition() {
        return this == ADD_AFTER || this == ADD_BEFORE;
    }

    /** Whether what the paragraphs say, or that they are there, is asked to become otherwise. */
    boolean touchesWords() {
        return this == REPLACE || this == DELETE || this == MERGE || this == SPLIT;
    }

    /** Whether a reason is all that it has to say. */
    public boolean isOnlyAReason() {
        return this == COMMENT || this == RESERVE;
    }
}
