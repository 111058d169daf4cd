package org.entente.meetings.speakers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.parties.Kind;

/** As what a delegation speaks; a list says which it takes. */
public enum Category {
    STATE,
    GROUP,
    OBSERVER,
    ORGANISATION,
    STAKEHOLDER;

    static Category of(Kind kind) {
        return switch (kind) {
            case STATE -> STATE;
            case GROUP -> GROUP;
            case OBSERVER, ENTITY -> OBSERVER;
            case ORGANISATION -> ORGANISATION;
            case STAKEHOLDER -> STAKEHOLDER;
        };
    }

    static Optional<Category> of(String name) {
        return Stream.of(values())
                .filter(category -> category.name().equals(name))
                .findFirst();
    }

    /** Whether it may raise a point of order and reply: that is for delegations of States, observers included. */
    boolean interrupts() {
        return this == STATE || this == OBSERVER;
    }

    public String key() {
        return "speakers.category." + name().toLowerCase(Locale.ROOT);
    }
}
