package org.entente.meetings.speakers;

import java.util.Locale;

/** What a time limit is set for. */
public enum Limit {
    STATEMENT,
    GROUP_STATEMENT,
    EXPLANATION,
    FIRST_REPLY,
    LATER_REPLY,
    POINT_OF_ORDER;

    /** @param reply which reply of its delegation it is, from 1 */
    static Limit of(SpeechKind kind, int reply) {
        return switch (kind) {
            case STATEMENT -> STATEMENT;
            case GROUP_STATEMENT -> GROUP_STATEMENT;
            case EXPLANATION_BEFORE, EXPLANATION_AFTER -> EXPLANATION;
            case REPLY -> reply > 1 ? LATER_REPLY : FIRST_REPLY;
            case POINT_OF_ORDER -> POINT_OF_ORDER;
        };
    }

    public String key() {
        return "speakers.limit." + name().toLowerCase(Locale.ROOT);
    }
}
