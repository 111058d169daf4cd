package org.entente.meetings;

import java.util.Locale;
import java.util.Set;
import org.entente.web.Audience;

/** How a meeting is held; it may switch while the meeting lasts. */
public enum MeetingMode {
    FORMAL(Audience.Kind.PUBLIC),
    INFORMAL(Audience.Kind.PARTICIPANTS),
    CLOSED(Audience.Kind.STATES),
    WITH_STAKEHOLDERS(Audience.Kind.PUBLIC);

    private final Audience.Kind usual;

    MeetingMode(Audience.Kind usual) {
        this.usual = usual;
    }

    /** Who follows such a meeting unless it is decided otherwise. */
    public Audience audience() {
        return new Audience(usual, Set.of());
    }

    public String key() {
        return "meetings.mode." + name().toLowerCase(Locale.ROOT);
    }
}
