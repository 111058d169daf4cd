package org.entente.meetings.speakers;

import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.chronicle.LockedPages;
import org.entente.meetings.Meetings;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** The speakers of a meeting have no page for whoever may not follow it, or when it is gone. */
@Component
class LocksSpeakers implements LockedPages {

    static final Pattern PAGE = Pattern.compile("/meetings/([0-9a-f-]{36})/speakers");

    private final Meetings meetings;

    LocksSpeakers(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        var page = PAGE.matcher(about);
        return page.matches()
                && meetings.find(UUID.fromString(page.group(1)))
                        .filter(meeting -> meeting.isFollowedBy(reader))
                        .isEmpty();
    }
}
