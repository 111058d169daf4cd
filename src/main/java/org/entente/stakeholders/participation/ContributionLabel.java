package org.entente.stakeholders.participation;

import java.util.Locale;

/** As what an organisation said something: it stays as it stood when that was given. */
public enum ContributionLabel {
    ACCREDITED,
    BY_RIGHT,
    NOT_ACCREDITED;

    public String key() {
        return "participation.label." + name().toLowerCase(Locale.ROOT);
    }

    public boolean isIn() {
        return this != NOT_ACCREDITED;
    }
}
