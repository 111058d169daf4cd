package org.entente.meetings;

import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.chronicle.DemonstratedThings;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.springframework.stereotype.Component;

/** Meetings and agendas of fictitious sessions. */
@Component
class DemonstratedMeetings implements DemonstratedThings {

    private static final Pattern MEETING = Pattern.compile("/meetings/([0-9a-f-]{36})");
    private static final Pattern AGENDA = Pattern.compile("/sessions/([0-9a-f-]{36})/agenda");

    private final Meetings meetings;
    private final Bodies bodies;

    DemonstratedMeetings(Meetings meetings, Bodies bodies) {
        this.meetings = meetings;
        this.bodies = bodies;
    }

    @Override
    public boolean hold(String about) {
        var meeting = MEETING.matcher(about);
        var agenda = AGENDA.matcher(about);
        if (meeting.matches())
            return meetings.find(UUID.fromString(meeting.group(1)))
                    .filter(Meeting::fictitious)
                    .isPresent();
        return agenda.matches()
                && bodies.findSession(UUID.fromString(agenda.group(1)))
                        .filter(Session::fictitious)
                        .isPresent();
    }
}
