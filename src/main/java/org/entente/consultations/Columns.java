package org.entente.consultations;

import java.util.Arrays;
import java.util.Locale;

/** What stands across the matrix. */
public enum Columns {
    CONSULTATION,
    ORGANISATION,
    GROUP,
    PARTY;

    public String key() {
        return "consultations.columns." + name().toLowerCase(Locale.ROOT);
    }

    static Columns of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(CONSULTATION);
    }
}
