package org.entente.stakeholders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an organisation accredited earlier has to do. */
public enum RenewalRule {
    /** Apply like everybody. */
    NONE,
    /** Say once that it wishes to go on; that is all. */
    BY_CONFIRMATION,
    /** Say once that it wishes to go on, and be circulated again. */
    CIRCULATED;

    public String key() {
        return "stakeholders.renewal." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<RenewalRule> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
