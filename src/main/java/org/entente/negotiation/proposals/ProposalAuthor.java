package org.entente.negotiation.proposals;

import java.util.Locale;

/** Whose a proposal is: the three are never mixed. */
public enum ProposalAuthor {
    DELEGATION,
    /** The secretariat's: the same in fewer or clearer words, and nothing of substance. */
    STREAMLINING,
    /** The Chair's, who looks for words on which all can agree. */
    CHAIR;

    public String key() {
        return "proposals.author." + name().toLowerCase(Locale.ROOT);
    }
}
