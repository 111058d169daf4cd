package org.entente.chronicle;

import java.util.Locale;

/** What was done to the record, which nobody can take back, and to the demonstration, which goes with it. */
public enum Chain {
    RECORD,
    DEMONSTRATION;

    public String key() {
        return "chronicle.chain." + name().toLowerCase(Locale.ROOT);
    }
}
