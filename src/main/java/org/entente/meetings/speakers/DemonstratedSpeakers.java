package org.entente.meetings.speakers;

import java.util.UUID;
import org.entente.chronicle.DemonstratedThings;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.springframework.stereotype.Component;

/** Speakers among fictitious States. */
@Component
class DemonstratedSpeakers implements DemonstratedThings {

    private final Meetings meetings;

    DemonstratedSpeakers(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public boolean hold(String about) {
        var page = LocksSpeakers.PAGE.matcher(about);
        return page.matches()
                && meetings.find(UUID.fromString(page.group(1)))
                        .filter(Meeting::fictitious)
                        .isPresent();
    }
}
