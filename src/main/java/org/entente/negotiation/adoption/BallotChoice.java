package org.entente.negotiation.adoption;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a Member State does in a recorded vote. */
public enum BallotChoice {
    YES,
    NO,
    ABSTAIN,
    /** Said, or not voted at all: the record does not tell the two apart. */
    NOT_PARTICIPATING;

    public String key() {
        return "adoption.choice." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<BallotChoice> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
