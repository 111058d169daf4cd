package org.entente.meetings.speakers;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingMode;
import org.entente.parties.Kind;
import org.entente.web.Audience;

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

    /** Who may speak at a meeting as it is held now, unless its list says otherwise: whoever follows it and is let in. */
    static Set<Category> at(Meeting meeting) {
        var these = EnumSet.of(STATE, GROUP, OBSERVER);
        var followedBy = meeting.audience().kind();
        if (followedBy == Audience.Kind.PUBLIC || followedBy == Audience.Kind.PARTICIPANTS) these.add(ORGANISATION);
        if (meeting.mode() == MeetingMode.WITH_STAKEHOLDERS) these.add(STAKEHOLDER);
        return these;
    }

    static Optional<Category> of(String name) {
        return Stream.of(values())
                .filter(category -> category.name().equals(name))
                .findFirst();
    }

    /** Whether it may raise a point of order, explain its position and reply: that is for delegations of States, observers included. */
    boolean interrupts() {
        return this == STATE || this == OBSERVER;
    }

    public String key() {
        return "speakers.category." + name().toLowerCase(Locale.ROOT);
    }
}
