package org.entente.stakeholders.participation;

import java.util.Locale;

/** Where a contribution stands. */
public enum ContributionState {
    GIVEN,
    PUBLISHED,
    DECLINED,
    APPEALED,
    /** The Chair has found that it was declined rightly. */
    UPHELD,
    WITHDRAWN;

    public String key() {
        return "participation.state." + name().toLowerCase(Locale.ROOT);
    }
}
