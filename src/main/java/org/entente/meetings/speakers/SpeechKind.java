package org.entente.meetings.speakers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody takes the floor for. */
public enum SpeechKind {
    STATEMENT,
    /** On behalf of a group or of other parties. */
    GROUP_STATEMENT,
    /** Of position, before the decision on the item is taken. */
    EXPLANATION_BEFORE,
    /** Of position, on the decision that was taken. */
    EXPLANATION_AFTER,
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
            case EXPLANATION_BEFORE -> Queue.EXPLANATIONS_BEFORE;
            case EXPLANATION_AFTER -> Queue.EXPLANATIONS_AFTER;
            case REPLY -> Queue.REPLIES;
            case POINT_OF_ORDER -> Queue.POINTS_OF_ORDER;
        };
    }

    public String key() {
        return "speakers.kind." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * Points of order come before all; positions are explained around the decision, when nobody makes a statement any more; replies
     * have their own time, at the latest when nobody else waits.
     */
    public enum Queue {
        POINTS_OF_ORDER,
        STATEMENTS,
        EXPLANATIONS_BEFORE,
        EXPLANATIONS_AFTER,
        REPLIES;

        /** Message key of its heading. */
        public String key() {
            return switch (this) {
                case POINTS_OF_ORDER, STATEMENTS -> "speakers.list";
                case EXPLANATIONS_BEFORE -> "speakers.explanations.before";
                case EXPLANATIONS_AFTER -> "speakers.explanations.after";
                case REPLIES -> "speakers.replies";
            };
        }

        /** Message key of the button that calls its first. */
        public String callKey() {
            return switch (this) {
                case POINTS_OF_ORDER, STATEMENTS -> "speakers.give.next";
                case EXPLANATIONS_BEFORE -> "speakers.give.next.before";
                case EXPLANATIONS_AFTER -> "speakers.give.next.after";
                case REPLIES -> "speakers.give.next.reply";
            };
        }
    }
}
