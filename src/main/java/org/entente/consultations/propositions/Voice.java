package org.entente.consultations.propositions;

import java.util.Locale;

/** By whose voice a State is counted on a proposition. */
public enum Voice {
    OWN,
    THROUGH_GROUP,
    /** Groups that it belongs to say different things, and it has said none itself: it is counted under no stance. */
    GROUPS_DIFFER,
    SILENT;

    public String key() {
        return "propositions.voice." + name().toLowerCase(Locale.ROOT);
    }
}
