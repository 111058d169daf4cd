package org.entente.stakeholders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who learns which State objected, besides itself and the Chair. */
public enum ObjectionAudience {
    CHAIR,
    /** A Member State that asks, from the Chair. */
    STATES_ON_REQUEST;

    public String key() {
        return "stakeholders.sees." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<ObjectionAudience> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
