package org.entente.meetings.statements;

import java.util.Locale;
import org.entente.meetings.speakers.SpeechKind;

/** As what a statement was given. */
public enum InterventionKind {
    STATEMENT,
    RIGHT_OF_REPLY,
    /** Of position, before a decision is taken: on what is to be decided under an item, or on what was decided then. */
    EXPLANATION_BEFORE,
    /** Of position, after it was taken. */
    EXPLANATION_AFTER;

    /** As what the text of a speech is given; on a point of order nobody has one. */
    static InterventionKind of(SpeechKind speech) {
        return switch (speech) {
            case STATEMENT, GROUP_STATEMENT, POINT_OF_ORDER -> STATEMENT;
            case EXPLANATION_BEFORE -> EXPLANATION_BEFORE;
            case EXPLANATION_AFTER -> EXPLANATION_AFTER;
            case REPLY -> RIGHT_OF_REPLY;
        };
    }

    public String key() {
        return "statements.kind." + name().toLowerCase(Locale.ROOT);
    }
}
