package org.entente.consultations;

import java.util.Locale;

/** How participants meet. */
public enum Mode {
    IN_PERSON,
    ONLINE,
    HYBRID;

    /** The message key of its name. */
    public String key() {
        return "consultations.mode." + name().toLowerCase(Locale.ROOT);
    }
}
