package org.entente.consultations;

import java.util.Locale;

/** Where a consultation stands; each step is an act. */
public enum State {
    PLANNED,
    OPEN,
    CLOSED,
    REPORTED;

    /** The message key of its name. */
    public String key() {
        return "consultations.state." + name().toLowerCase(Locale.ROOT);
    }
}
