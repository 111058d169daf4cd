package org.entente.negotiation.silence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who learns which State broke silence, and why; that it is broken, and on what, everybody does who reads the text. */
public enum BreakVisibility {
    /** Those who hold an office. */
    CHAIR,
    /** The States that are in the procedure, too. */
    STATES_IN_IT,
    /** Everybody who reads the text. */
    READERS;

    public String key() {
        return "silence.visibility." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<BreakVisibility> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
