package org.entente.negotiation.proposals;

import java.util.Locale;

/** Where a proposal stands. */
public enum ProposalState {
    DRAFT,
    SENT,
    WITHDRAWN,
    /** Its words, or what it asked for, went into a version. */
    TAKEN,
    /** It was pending when the text was adopted. */
    NOT_TAKEN_UP;

    public String key() {
        return "proposals.state." + name().toLowerCase(Locale.ROOT);
    }
}
