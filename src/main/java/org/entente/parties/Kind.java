package org.entente.parties;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of party it is, which decides the rights it has. */
public enum Kind {
    STATE,
    OBSERVER,
    ENTITY,
    GROUP,
    ORGANISATION,
    STAKEHOLDER;

    public String key() {
        return "parties.kind." + name().toLowerCase(Locale.ROOT);
    }

    /** Groups of States have members, as organisations have. */
    public boolean hasMembers() {
        return this == GROUP || this == ORGANISATION;
    }

    static Optional<Kind> of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
