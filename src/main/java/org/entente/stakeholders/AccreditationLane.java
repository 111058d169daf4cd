package org.entente.stakeholders;

import java.util.Locale;

/** By which way an organisation comes in. */
public enum AccreditationLane {
    NON_OBJECTION,
    /** In consultative status, with proof of it. */
    BY_RIGHT,
    /** It was accredited before, and has said that it wishes to go on. */
    RENEWAL;

    public String key() {
        return "stakeholders.lane." + name().toLowerCase(Locale.ROOT);
    }
}
