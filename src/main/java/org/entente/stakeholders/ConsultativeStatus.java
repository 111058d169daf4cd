package org.entente.stakeholders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Consultative status with the Economic and Social Council. */
public enum ConsultativeStatus {
    NONE,
    GENERAL,
    SPECIAL,
    ROSTER;

    public String key() {
        return "stakeholders.status." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<ConsultativeStatus> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
