package org.entente.consultations;

import java.util.Locale;

/** Whose name stands beside what was said: the participant's, their group's, or nobody's; the most open one first. */
public enum Rule {
    NAMED,
    GROUP,
    NOT_ATTRIBUTED;

    /** The message key of its name. */
    public String key() {
        return "consultations.rule." + name().toLowerCase(Locale.ROOT);
    }
}
