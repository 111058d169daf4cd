package org.entente.meetings.news;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.meetings.speakers.SpeakersList;
import org.entente.meetings.speakers.SpeakersListChanged;
import org.entente.meetings.speakers.SpeakersListOpened;
import org.entente.meetings.speakers.SpeakersLists;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.process.bodies.Bodies;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of lists of speakers, to the delegations registered: from when, or until when, one may inscribe. */
@Component
class TellsOfLists implements Topic {

    static final String NAME = "speakers";
    static final String CLOSES_SOON = "CLOSES_SOON";

    private final SpeakersLists lists;
    private final Meetings meetings;
    private final Bodies bodies;
    private final Concerned concerned;
    private final Tells tells;
    private final Clock clock;

    TellsOfLists(SpeakersLists lists, Meetings meetings, Bodies bodies, Concerned concerned, Tells tells, Clock clock) {
        this.lists = lists;
        this.meetings = meetings;
        this.bodies = bodies;
        this.concerned = concerned;
        this.tells = tells;
        this.clock = clock;
    }

    @EventListener
    void opened(SpeakersListOpened event) {
        tell(event.list(), event.meeting(), "SET_UP", "", event.by());
    }

    /** Other times; whom it takes, and for how long, one reads there. */
    @EventListener
    void changed(SpeakersListChanged event) {
        var sameTimes = event.before().opens().equals(event.after().opens())
                && Objects.equals(event.before().closes(), event.after().closes());
        if (!sameTimes)
            tell(event.list(), event.meeting(), "CHANGED", event.at().toString(), event.by());
    }

    private void tell(UUID list, UUID meeting, String what, String mark, UUID by) {
        var session = meetings.get(meeting).session();
        tells.tell(NAME, list, what, mark, concerned.registeredFor(session), by);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean isForEverybody() {
        return false;
    }

    @Override
    public Optional<News> read(Told told, Ui ui) {
        var list = lists.followedBy(ui.reader(), told.of());
        var now = clock.instant();
        var reminds = told.what().equals(CLOSES_SOON);
        var meeting = meetings.get(list.meeting());
        if (list.isClosed(now) || reminds && !isStillToBeReminded(list, meeting, told.at(), ui.reader()))
            return Optional.empty();
        var news = new News(
                ui.localize(reminds ? "meetings.told.list_closes_soon" : what(list)),
                TellsOfMeetings.title(meeting, bodies, ui),
                ui.language().code(),
                meeting.path() + "/speakers#l-" + list.id(),
                list.fictitious());
        return Optional.of(news.at(list.isAhead(now) ? list.opensAt() : list.closesAt(), meeting.zone()));
    }

    /** Not whoever has inscribed since, nor anybody once its meeting is over or it was given more time: of that, another tells. */
    private boolean isStillToBeReminded(SpeakersList list, Meeting meeting, Instant reminded, Reader reader) {
        return isToBeHeard(meeting)
                && list.closesSoon(reminded)
                && reader.delegate()
                        .map(Delegate::party)
                        .filter(party -> !lists.awaited(list, Set.of(party)).isEmpty())
                        .isPresent();
    }

    /** At a meeting that is over, nobody speaks any more. */
    static boolean isToBeHeard(Meeting meeting) {
        return !meeting.isEnded() && !meeting.isCancelled();
    }

    private String what(SpeakersList list) {
        if (list.isAhead(clock.instant())) return "meetings.told.list_opens";
        return list.closesAt() == null ? "meetings.told.list_open" : "meetings.told.list_closes";
    }
}
