package org.entente.meetings.news;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.deadlines.Deadline;
import org.entente.deadlines.Deadlines;
import org.entente.meetings.Meetings;
import org.entente.meetings.speakers.SpeakersCarriedOver;
import org.entente.meetings.speakers.SpeakersList;
import org.entente.meetings.speakers.SpeakersListChanged;
import org.entente.meetings.speakers.SpeakersListOpened;
import org.entente.meetings.speakers.SpeakersLists;
import org.entente.notifications.Tells;
import org.entente.notifications.Whom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Before a list of speakers closes, to delegations that are registered and not on it; once for each time at which it will. */
@Component
class RemindsOfLists implements Deadline {

    private static final String NAME = "list-reminder";

    private final SpeakersLists lists;
    private final Meetings meetings;
    private final Concerned concerned;
    private final Tells tells;
    private final ObjectProvider<Deadlines> deadlines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemindsOfLists(
            SpeakersLists lists,
            Meetings meetings,
            Concerned concerned,
            Tells tells,
            ObjectProvider<Deadlines> deadlines,
            TransactionTemplate transaction,
            Clock clock) {
        this.lists = lists;
        this.meetings = meetings;
        this.concerned = concerned;
        this.tells = tells;
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void opened(SpeakersListOpened event) {
        set(event.list());
    }

    @EventListener
    void changed(SpeakersListChanged event) {
        set(event.list());
    }

    /** What fell due while the list waited at a meeting that was over is told now that it goes on at another. */
    @EventListener
    void carriedOver(SpeakersCarriedOver event) {
        lists.find(event.list())
                .flatMap(SpeakersList::closesSoonAt)
                .ifPresent(at -> deadlines.getObject().set(NAME, event.list(), at));
    }

    /** Where it closes sooner than that, the news of its times is the reminder. */
    private void set(UUID list) {
        var at = lists.find(list).flatMap(SpeakersList::closesSoonAt).filter(soon -> soon.isAfter(clock.instant()));
        deadlines.getObject().set(NAME, list, at);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, Instant> running() {
        var now = clock.instant();
        return lists.closingAfter(now).stream()
                .filter(list ->
                        list.closesSoonAt().filter(at -> at.isAfter(now)).isPresent())
                .collect(Collectors.toMap(
                        SpeakersList::id, list -> list.closesSoonAt().orElseThrow()));
    }

    @Override
    public Optional<Instant> passed(UUID of) {
        return Objects.requireNonNull(
                transaction.execute(status -> lists.find(of).flatMap(this::remind)));
    }

    private Optional<Instant> remind(SpeakersList list) {
        var now = clock.instant();
        var closes = list.closesAt();
        if (closes != null && list.closesSoon(now) && isToBeHeard(list))
            tells.tell(
                    TellsOfLists.NAME,
                    list.id(),
                    TellsOfLists.CLOSES_SOON,
                    closes.toString(),
                    Whom.only(lists.awaited(list, concerned.registered(list.session()))),
                    null);
        return list.closesSoonAt().filter(soon -> soon.isAfter(now));
    }

    private boolean isToBeHeard(SpeakersList list) {
        return meetings.find(list.meeting()).filter(TellsOfLists::isToBeHeard).isPresent();
    }
}
