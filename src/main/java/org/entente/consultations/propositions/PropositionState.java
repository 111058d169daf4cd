package org.entente.consultations.propositions;

import java.util.Locale;

/** Where a proposition stands; each step is an act. */
public enum PropositionState {
    DRAFT,
    OPEN,
    WITHDRAWN;

    public String key() {
        return "propositions.state." + name().toLowerCase(Locale.ROOT);
    }
}
