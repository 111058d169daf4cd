package org.entente.stakeholders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an application stands, as it is told. */
public enum ApplicationStanding {
    DRAFT,
    ASKED_AGAIN,
    SUBMITTED,
    COMPLETE,
    CIRCULATED,
    ACCREDITED,
    BY_RIGHT,
    IN_CONSULTATION,
    NOT_ACCREDITED,
    EXPIRED,
    RENEWED,
    WITHDRAWN;

    public String key() {
        return "stakeholders.standing." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<ApplicationStanding> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
