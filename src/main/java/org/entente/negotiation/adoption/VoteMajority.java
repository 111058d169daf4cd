package org.entente.negotiation.adoption;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a vote needs in order to be carried, as the rules of what decides have it. */
public enum VoteMajority {
    /** Of the States present and voting: who abstains is not voting. */
    SIMPLE,
    /** Likewise. */
    TWO_THIRDS,
    /** More than half of all the States that decide. */
    ABSOLUTE;

    public String key() {
        return "adoption.majority." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<VoteMajority> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** A tie is not a majority. */
    boolean isReachedBy(int yes, int no, int states) {
        return switch (this) {
            case SIMPLE -> yes > no;
            case TWO_THIRDS -> yes > 0 && 3 * yes >= 2 * (yes + no);
            case ABSOLUTE -> 2 * yes > states;
        };
    }
}
