package org.entente.consultations;

import java.util.Arrays;
import java.util.Locale;

/** What stands across the matrix. */
public enum Columns {
    CONSULTATION,
    ORGANISATION,
    GROUP,
    PARTY,
    /** Organisations that are no States: under a heading of their own, and in the counts of no other. */
    STAKEHOLDER;

    public String key() {
        return "consultations.columns." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether each column is one speaker, so that there is nothing to be counted but statements. */
    public boolean areSpeakers() {
        return this == PARTY || this == STAKEHOLDER;
    }

    static Columns of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(CONSULTATION);
    }
}
