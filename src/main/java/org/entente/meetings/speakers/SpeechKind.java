package org.entente.meetings.speakers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody takes the floor for. */
public enum SpeechKind {
    STATEMENT,
    /** On behalf of a group or of other parties. */
    GROUP_STATEMENT,
    REPLY,
    POINT_OF_ORDER;

    static Optional<SpeechKind> of(String name) {
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Whether it stands in the list itself, which opens and closes and has an order. */
    public boolean isStatement() {
        return this == STATEMENT || this == GROUP_STATEMENT;
    }

    public boolean isPointOfOrder() {
        return this == POINT_OF_ORDER;
    }

    /** In which it waits: one behind the other among those of one queue. */
    public Queue queue() {
        return switch (this) {
            case STATEMENT, GROUP_STATEMENT -> Queue.STATEMENTS;
            case REPLY -> Queue.REPLIES;
            case POINT_OF_ORDER -> Queue.POINTS_OF_ORDER;
        };
    }

    public String key() {
        return "speakers.kind." + name().toLowerCase(Locale.ROOT);
    }

    /** Points of order come before all; replies have their own time at the end. */
    public enum Queue {
        POINTS_OF_ORDER,
        STATEMENTS,
        REPLIES
    }
}
