package org.entente.negotiation.proposals;

import java.util.Locale;

/** How far a delegation can go along with a proposal. */
public enum Degree {
    CAN_SUPPORT,
    CAN_ACCEPT,
    NEEDS_CHANGE,
    CANNOT_ACCEPT;

    public String key() {
        return "proposals.degree." + name().toLowerCase(Locale.ROOT);
    }
}
