package org.entente.meetings.speakers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.entente.meetings.LetsIn;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingEnded;
import org.entente.meetings.MeetingReopened;
import org.entente.meetings.Meetings;
import org.entente.meetings.ModeSwitched;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who speaks, by the server's clock: given, taken back, stopped, gone on and ended by an officer, each in one transaction. */
@Component
class GivesTheFloor {

    private final SpeakersLists lists;
    private final Speeches speeches;
    private final Meetings meetings;
    private final LetsIn lets;
    private final TellsScreens screens;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GivesTheFloor(
            SpeakersLists lists,
            Speeches speeches,
            Meetings meetings,
            LetsIn lets,
            TellsScreens screens,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.lists = lists;
        this.speeches = speeches;
        this.meetings = meetings;
        this.lets = lets;
        this.screens = screens;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Pressed twice, it is given once: whoever has it already has it.
     *
     * @param reason why somebody is called out of turn; not looked at where nobody is
     */
    void give(Delegate officer, UUID inscription, String reason) {
        officer.asOfficer();
        transaction.executeWithoutResult(status -> {
            var list = lists.hold(lists.listOf(inscription));
            var before = speeches.hold(list.meeting());
            // Not before: it may have ended just now.
            var meeting = meetings.get(list.meeting());
            if (before.underWay().stream().anyMatch(speech -> speech.id().equals(inscription))) return;
            if (!meeting.isUnderWay()) throw new RuleBroken(Refusal.MEETING_NOT_UNDER_WAY);
            var now = clock.instant();
            var called = list.waiting(inscription);
            if (!lets.isOfSameRecord(meeting.fictitious(), called.party()))
                throw new RuleBroken(Refusal.OF_ANOTHER_RECORD);
            // Since it was inscribed the mode may have shut it out, or nobody may be left who speaks for it.
            if (!lets.toMeeting(meeting, called.party())) throw new RuleBroken(Refusal.NOT_LET_IN);
            if (!lets.isRepresentedAt(meeting, called.party())) throw new RuleBroken(Refusal.NOT_REPRESENTED);
            var speech = speech(list, meeting, called, now);
            var after = before.give(speech, now);
            if (list.isOutOfTurn(inscription)) callOutOfTurn(officer, list, inscription, reason, now);
            lists.letGo(inscription, "CALLED", "", officer.person(), now);
            lists.save(list.without(inscription));
            save(before, after);
            speeches.add(speech, list.before(called));
            screens.ofList(meeting.id());
            screens.ofFloor(meeting.id());
            events.publishEvent(new FloorGiven(
                    speech.id(), meeting.id(), list.id(), speech.party(), speech.kind(), officer.person(), now));
        });
    }

    /** It is a change of order like another, with its reason. */
    private void callOutOfTurn(Delegate officer, SpeakersList list, UUID inscription, String reason, Instant now) {
        if (reason.isEmpty()) throw new RuleBroken(Refusal.NO_REASON);
        var first = list.move(inscription, 1);
        lists.record(list, first, reason, officer.person(), now);
        events.publishEvent(new SpeakersOrderChanged(
                list.id(), list.meeting(), list.ordering(), first.order(), reason, officer.person(), now));
    }

    private Speech speech(SpeakersList list, Meeting meeting, Inscription called, Instant now) {
        var isReply = called.kind() == SpeechKind.REPLY;
        var reply = isReply ? speeches.replies(list.id(), meeting.id(), called.party()) + 1 : 0;
        if (reply > list.limits().replies()) {
            throw new RuleBroken(Refusal.REPLIED_OFTEN_ENOUGH, list.limits().replies());
        }
        return new Speech(
                called.id(),
                list.id(),
                meeting.id(),
                list.item(),
                called.party(),
                called.category(),
                called.kind(),
                reply,
                called.onBehalfOf(),
                called.aligned(),
                called.note(),
                called.language(),
                list.limits().of(Limit.of(called.kind(), reply)),
                now,
                List.of(),
                null,
                meeting.audience(),
                "",
                meeting.fictitious());
    }

    /**
     * Whoever was called last was called by mistake. Pressed twice, it is done once, also where the same was called again since.
     *
     * @param began when it was given the floor, as the page that was pressed has it
     * @param reason why, where the speech has ended; not looked at where it has not
     */
    void takeBack(Delegate officer, UUID id, String began, String reason) {
        officer.asOfficer();
        transaction.executeWithoutResult(status -> {
            var list = lists.hold(lists.listOf(id));
            var before = speeches.hold(speeches.get(id).meeting());
            var called = speeches.get(id);
            if (!called.began(began)) return;
            if (!meetings.get(called.meeting()).isUnderWay()) throw new RuleBroken(Refusal.MEETING_NOT_UNDER_WAY);
            called.mustBeAMistake(speeches.of(called.meeting()).getLast());
            var why = called.isUnderWay() ? "" : reason;
            if (!called.isUnderWay() && why.isEmpty()) throw new RuleBroken(Refusal.NO_REASON);
            var now = clock.instant();
            var back = list.putBack(lists.called(id), speeches.stoodBehind(id), called.meeting());
            lists.takeBack(id);
            lists.save(back);
            lists.recordTakenBack(list, back, why, officer.person(), now);
            speeches.remove(id);
            save(before, before.takeBack(called, now));
            screens.ofList(called.meeting());
            screens.ofFloor(called.meeting());
            events.publishEvent(new FloorTakenBack(
                    id,
                    called.meeting(),
                    list.id(),
                    called.party(),
                    called.kind(),
                    called.spoken(now).toSeconds(),
                    why,
                    officer.person(),
                    now));
        });
    }

    void pause(Delegate officer, UUID speech) {
        change(officer, speech, (floor, now) -> floor.pause(speech, now));
    }

    void resume(Delegate officer, UUID speech) {
        change(officer, speech, (floor, now) -> floor.resume(speech, now));
    }

    void end(Delegate officer, UUID speech) {
        officer.asOfficer();
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            var floor = speeches.hold(speeches.get(speech).meeting());
            end(floor.end(speech, now), officer.person(), now);
        });
    }

    /** In the same transaction: nobody speaks at a meeting that is over. */
    @EventListener
    void on(MeetingEnded event) {
        var floor = speeches.hold(event.meeting());
        var now = clock.instant();
        floor.underWay().forEach(speech -> end(floor.end(speech.id(), now), event.by(), now));
    }

    /** In the same transaction: whoever gives the floor meanwhile sees who may follow the meeting from now on. */
    @EventListener
    void on(ModeSwitched event) {
        speeches.hold(event.meeting());
    }

    /** Whom the end of the meeting stopped has the floor again, and stands still until an officer lets it go on. */
    @EventListener
    void on(MeetingReopened event) {
        speeches.hold(event.meeting());
        speeches.of(event.meeting()).stream()
                .filter(speech -> speech.isEndedSince(event.ended()))
                .map(Speech::reopen)
                .forEach(speeches::reopen);
    }

    private void end(Speech ended, @Nullable UUID by, Instant now) {
        speeches.save(ended);
        screens.ofFloor(ended.meeting());
        // What was said belongs to what the list shows as said.
        screens.ofList(ended.meeting());
        events.publishEvent(new SpeechEnded(
                ended.id(), ended.meeting(), ended.party(), ended.spoken(now).toSeconds(), by, now));
    }

    /** As often as it takes to write it down right; each time is an act. */
    void rule(Delegate officer, UUID speech, String ruling) {
        officer.asOfficer();
        transaction.executeWithoutResult(status -> {
            var ruled = speeches.get(speech).rule(ruling);
            var now = clock.instant();
            speeches.rule(ruled, officer.person(), now);
            screens.ofFloor(ruled.meeting());
            screens.ofList(ruled.meeting());
            events.publishEvent(
                    new PointOfOrderRuled(speech, ruled.meeting(), ruled.party(), ruling, officer.person(), now));
        });
    }

    private void change(Delegate officer, UUID speech, BiFunction<Floor, Instant, Floor> how) {
        officer.asOfficer();
        transaction.executeWithoutResult(status -> {
            var before = speeches.hold(speeches.get(speech).meeting());
            save(before, how.apply(before, clock.instant()));
            screens.ofFloor(before.meeting());
        });
    }

    /** Those of the floor that have changed; a new one is added by whoever gives it the floor. */
    private void save(Floor before, Floor after) {
        var known = before.underWay().stream().map(Speech::id).toList();
        after.underWay().stream()
                .filter(speech ->
                        known.contains(speech.id()) && !before.underWay().contains(speech))
                .forEach(speeches::save);
    }
}
