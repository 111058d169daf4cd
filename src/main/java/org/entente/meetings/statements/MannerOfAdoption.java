package org.entente.meetings.statements;

import java.util.Locale;

/** How a decision was taken. */
public enum MannerOfAdoption {
    CONSENSUS,
    WITHOUT_A_VOTE,
    RECORDED_VOTE;

    public String key() {
        return "statements.adopted." + name().toLowerCase(Locale.ROOT);
    }
}
