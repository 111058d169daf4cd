package org.entente.stakeholders.participation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** On which alone a contribution is declined: not for what it thinks, of whom, or how well it says so. */
public enum ContributionGround {
    LAW,
    RELEVANCE;

    public String key() {
        return "participation.ground." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<ContributionGround> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
