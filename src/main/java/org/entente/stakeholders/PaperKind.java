package org.entente.stakeholders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a paper is to show. */
public enum PaperKind {
    /** That the organisation is in consultative status. */
    STATUS,
    OTHER;

    public String key() {
        return "stakeholders.paper." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<PaperKind> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
