package org.entente.consultations;

import java.util.Locale;

/** The customary word for how many of those who spoke stand behind a sentence. */
public enum Quantifier {
    NONE,
    ONE,
    A_FEW,
    SOME,
    SEVERAL,
    MANY,
    MOST,
    ALL;

    public String key() {
        return "consultations.quantifier." + name().toLowerCase(Locale.ROOT);
    }
}
