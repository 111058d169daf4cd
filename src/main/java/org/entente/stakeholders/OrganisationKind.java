package org.entente.stakeholders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an organisation is, in its own words. */
public enum OrganisationKind {
    BUSINESS,
    NGO,
    ACADEMIA,
    TECHNICAL,
    OTHER;

    public String key() {
        return "stakeholders.kind." + name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrganisationKind> of(@Nullable String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
