package org.entente.process.bodies;

import java.util.Locale;

/** What somebody is of a body. */
public enum Office {
    CHAIR(true),
    VICE_CHAIR(false),
    RAPPORTEUR(true),
    CO_FACILITATOR(false),
    OTHER(false);

    private final boolean single;

    Office(boolean single) {
        this.single = single;
    }

    /** Whether one person at a time holds it. */
    boolean isSingle() {
        return single;
    }

    public String key() {
        return "bodies.office." + name().toLowerCase(Locale.ROOT);
    }
}
