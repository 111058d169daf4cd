package org.entente.meetings.speakers;

import java.util.Collection;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** Who speaks at a meeting, as it is read: who follows one that is not for everybody is noted before anything is shown. */
@Component
class SpeakersReadings {

    private final Meetings meetings;
    private final Readings readings;

    SpeakersReadings(Meetings meetings, Readings readings) {
        this.meetings = meetings;
        this.readings = readings;
    }

    Meeting of(Reader reader, UUID id) {
        var meeting = meetings.followedBy(reader, id);
        note(reader, meeting);
        return meeting;
    }

    void note(Reader reader, Meeting meeting) {
        readings.noteUnless(meeting.audience().isPublic(), reader, Board.path(meeting));
    }

    /** What was said behind closed doors stays for those who were let in, whatever the meeting has become since. */
    void note(Reader reader, Meeting meeting, Collection<Speech> said) {
        var isForEverybody = said.stream().allMatch(speech -> speech.audience().isPublic());
        readings.noteUnless(isForEverybody, reader, Board.path(meeting));
    }
}
