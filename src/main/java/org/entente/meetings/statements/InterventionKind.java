package org.entente.meetings.statements;

import java.util.Locale;

/** As what a statement was given. */
public enum InterventionKind {
    STATEMENT,
    RIGHT_OF_REPLY,
    /** Of position, before a decision is taken: on what is to be decided under an item, or on what was decided then. */
    EXPLANATION_BEFORE,
    /** Of position, after it was taken. */
    EXPLANATION_AFTER;

    public String key() {
        return "statements.kind." + name().toLowerCase(Locale.ROOT);
    }
}
