package org.entente.meetings.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.deadlines.Deadline;
import org.entente.deadlines.Deadlines;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingCancelled;
import org.entente.meetings.MeetingChanged;
import org.entente.meetings.MeetingConvened;
import org.entente.meetings.Meetings;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.process.bodies.Bodies;
import org.entente.web.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A day before a meeting of a session for which one's delegation is registered; once for each time that is set for it. */
@Component
class RemindsOfMeetings implements Topic, Deadline {

    private static final String NAME = "reminders";
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final Duration FAR = Duration.ofDays(3660);

    private final Meetings meetings;
    private final Bodies bodies;
    private final Concerned concerned;
    private final Tells tells;
    private final ObjectProvider<Deadlines> deadlines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemindsOfMeetings(
            Meetings meetings,
            Bodies bodies,
            Concerned concerned,
            Tells tells,
            ObjectProvider<Deadlines> deadlines,
            TransactionTemplate transaction,
            Clock clock) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.concerned = concerned;
        this.tells = tells;
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void convened(MeetingConvened event) {
        set(event.meeting());
    }

    @EventListener
    void changed(MeetingChanged event) {
        set(event.meeting());
    }

    @EventListener
    void cancelled(MeetingCancelled event) {
        deadlines.getObject().letGo(NAME, event.meeting());
    }

    /** What begins within the day was told when it was convened. */
    private void set(UUID meeting) {
        var at = meetings.find(meeting)
                .map(found -> found.startsAt().minus(BEFORE))
                .filter(before -> before.isAfter(clock.instant()));
        deadlines.getObject().set(NAME, meeting, at);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, Instant> running() {
        var now = clock.instant();
        return meetings.between(now.plus(BEFORE), now.plus(FAR)).stream()
                .filter(meeting ->
                        meeting.isToCome() && meeting.startsAt().minus(BEFORE).isAfter(now))
                .collect(Collectors.toMap(
                        Meeting::id, meeting -> meeting.startsAt().minus(BEFORE)));
    }

    @Override
    public Optional<Instant> passed(UUID of) {
        return Objects.requireNonNull(transaction.execute(
                status -> meetings.find(of).filter(Meeting::isToCome).flatMap(this::remind)));
    }

    private Optional<Instant> remind(Meeting meeting) {
        var now = clock.instant();
        var at = meeting.startsAt().minus(BEFORE);
        if (at.isAfter(now)) return Optional.of(at);
        if (meeting.startsAt().isAfter(now))
            tells.tell(
                    NAME,
                    meeting.id(),
                    "SOON",
                    meeting.startsAt().toString(),
                    concerned.registeredFor(meeting.session()),
                    null);
        return Optional.empty();
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean isForEverybody() {
        return false;
    }

    /** What has begun, or is not to be, is no reminder any more. */
    @Override
    public Optional<News> read(Told told, Ui ui) {
        var meeting = meetings.get(told.of());
        if (!meeting.isToCome() || !meeting.startsAt().isAfter(clock.instant())) return Optional.empty();
        return Optional.of(TellsOfMeetings.news(
                meeting, ui.localize("meetings.told.soon"), TellsOfMeetings.title(meeting, bodies, ui), ui));
    }
}
