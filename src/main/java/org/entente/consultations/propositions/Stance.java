package org.entente.consultations.propositions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a party says of a proposition; who says nothing has none of these. */
public enum Stance {
    SUPPORT,
    CAN_ACCEPT,
    NEEDS_CHANGE,
    CANNOT_ACCEPT,
    /** Said by the party itself, which is another thing than silence. */
    NO_POSITION_YET;

    public String key() {
        return "propositions.stance." + name().toLowerCase(Locale.ROOT);
    }

    /** How many steps lie between two on the scale from support to cannot accept; none where one has no position. */
    Optional<Integer> stepsTo(Stance other) {
        if (this == NO_POSITION_YET || other == NO_POSITION_YET) return Optional.empty();
        return Optional.of(Math.abs(ordinal() - other.ordinal()));
    }

    /** Whether both have a position and one lies at most one step from the other. */
    public boolean isNear(Stance other) {
        return stepsTo(other).filter(steps -> steps <= 1).isPresent();
    }

    public static Optional<Stance> of(String name) {
        return Arrays.stream(values())
                .filter(stance -> stance.name().equals(name))
                .findFirst();
    }
}
