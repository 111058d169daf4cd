package org.entente.meetings;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.live.Live;
import org.entente.parties.Recipients;
import org.entente.process.bodies.Bodies;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Convenes, changes, opens, ends, reopens, cancels and switches: the meeting, its room and what is told of it in one transaction. */
@Component
class KeepsMeetings {

    private final Meetings meetings;
    private final Rooms rooms;
    private final Bodies bodies;
    private final Recipients recipients;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepsMeetings(
            Meetings meetings,
            Rooms rooms,
            Bodies bodies,
            Recipients recipients,
            Live live,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.meetings = meetings;
        this.rooms = rooms;
        this.bodies = bodies;
        this.recipients = recipients;
        this.live = live;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Nothing is kept where anything is amiss. */
    Mistakes convene(Ui ui, Meeting meeting, Delegate officer) {
        return within(mistakes -> {
            refuseWhatIsTaken(ui, meeting, mistakes);
            if (!mistakes.none()) return;
            meetings.add(meeting);
            book(ui, meeting);
            events.publishEvent(new MeetingConvened(
                    meeting.id(),
                    meeting.session(),
                    meeting.number(),
                    meeting.startsAt(),
                    meeting.endsAt(),
                    meeting.zone().getId(),
                    officer.person(),
                    clock.instant()));
        });
    }

    Mistakes change(Ui ui, Meeting before, Meeting after, Delegate officer) {
        return within(mistakes -> {
            refuseWhatIsTaken(ui, after, mistakes);
            if (!mistakes.none()) return;
            meetings.save(after);
            book(ui, after);
            live.changed(MeetingPart.KIND, after.id());
            events.publishEvent(new MeetingChanged(
                    after.id(),
                    MeetingForm.facts(before),
                    MeetingForm.facts(after),
                    officer.person(),
                    clock.instant()));
        });
    }

    void record(Meeting before, Meeting after, Delegate officer) {
        transaction.executeWithoutResult(status -> {
            save(after);
            events.publishEvent(new MeetingRecordingSet(
                    after.id(),
                    Map.of("recording", before.recording()),
                    Map.of("recording", after.recording()),
                    officer.person(),
                    after.changedAt()));
        });
    }

    void cancel(Meeting before, String because, Delegate officer) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            save(before.cancel(because, now));
            rooms.letGo(before.id());
            events.publishEvent(new MeetingCancelled(before.id(), because, officer.person(), now));
        });
    }

    void open(UUID id, Delegate officer) {
        transaction.executeWithoutResult(status -> {
            var before = heldForOpening(id, officer);
            var now = clock.instant();
            save(before.open(now));
            events.publishEvent(new MeetingOpened(id, officer.person(), now));
        });
    }

    void end(UUID id, Delegate officer) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            save(meetings.keptBy(officer, id).end(now));
            events.publishEvent(new MeetingEnded(id, officer.person(), now));
        });
    }

    /** As long as its session has opened no other since; pressed twice, it is done once. */
    void reopen(UUID id, String because, Delegate officer) {
        transaction.executeWithoutResult(status -> {
            var before = heldForOpening(id, officer);
            if (before.isUnderWay()) return;
            var now = clock.instant();
            var reopened = before.reopen(now);
            var ended = Objects.requireNonNull(before.endedAt());
            meetings.openedSince(before.session(), ended).ifPresent(other -> {
                throw new RuleBroken(Refusal.ANOTHER_WAS_OPENED, other.number());
            });
            save(reopened);
            events.publishEvent(new MeetingReopened(id, ended, because, officer.person(), now));
        });
    }

    /** As it is once nobody else opens a meeting of its session any more. */
    private Meeting heldForOpening(UUID id, Delegate officer) {
        meetings.holdOpenings(meetings.keptBy(officer, id).session());
        return meetings.get(id);
    }

    void switchMode(Ui ui, Meeting before, MeetingMode mode, Audience audience, String because, Delegate officer) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            save(before.switchTo(mode, audience, now));
            var change = new ModeChange(now, before.mode(), mode, before.audience(), audience, because, ui.language());
            meetings.record(before.id(), change, officer.person());
            events.publishEvent(new ModeSwitched(
                    before.id(),
                    told(before.mode(), before.audience(), ""),
                    told(mode, audience, because),
                    officer.person(),
                    now));
        });
    }

    private Map<String, Object> told(MeetingMode mode, Audience audience, String because) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("mode", mode.name() + "_MEETING");
        facts.putAll(recipients.told(audience, because));
        return facts;
    }

    private void save(Meeting meeting) {
        meetings.save(meeting);
        live.changed(MeetingPart.KIND, meeting.id());
    }

    private void refuseWhatIsTaken(Ui ui, Meeting meeting, Mistakes mistakes) {
        meetings.holdNumbers(meeting.session());
        if (meetings.isTaken(meeting.session(), meeting.number(), meeting.id()))
            mistakes.on("number", "meetings.mistake.taken", meeting.number());
        if (meeting.room().isEmpty()) return;
        rooms.other(booking(ui, meeting))
                .ifPresent(other -> mistakes.on(
                        "room",
                        "meetings.mistake.room",
                        ui.name(other.titles()),
                        Hours.hours(other.from(), other.to(), meeting.zone())));
    }

    private void book(Ui ui, Meeting meeting) {
        if (meeting.room().isEmpty()) rooms.letGo(meeting.id());
        else rooms.book(booking(ui, meeting));
    }

    private Booking booking(Ui ui, Meeting meeting) {
        return meeting.booking(ui.name(bodies.session(meeting.session()).names()));
    }

    private Mistakes within(Consumer<Mistakes> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var mistakes = new Mistakes();
            act.accept(mistakes);
            return mistakes;
        }));
    }
}
