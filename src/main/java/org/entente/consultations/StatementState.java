package org.entente.consultations;

import java.util.Locale;

/** Whether a statement is its author's draft, public, or taken back. */
public enum StatementState {
    DRAFT,
    PUBLISHED,
    WITHDRAWN;

    /** The message key of its name. */
    public String key() {
        return "consultations.statement_state." + name().toLowerCase(Locale.ROOT);
    }
}
