package org.entente.stakeholders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether those who are let in may hold something beside the meetings. */
public enum SideEventRule {
    /** Nobody has said so, nor otherwise: until somebody does, nothing is asked for by it. */
    UNDECIDED,
    NONE,
    WITH_STATE,
    ALONE;

    public boolean lets(boolean withState) {
        return this == ALONE || this == WITH_STATE && withState;
    }

    public boolean isDecided() {
        return this != UNDECIDED;
    }

    public String key() {
        return "stakeholders.side_events." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<SideEventRule> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
