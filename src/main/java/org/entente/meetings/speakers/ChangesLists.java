package org.entente.meetings.speakers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.entente.deadlines.Deadlines;
import org.entente.meetings.MeetingReopened;
import org.entente.meetings.Meetings;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What officers do with a list: one at a time, each act recorded, each change of order with its reason. */
@Component
class ChangesLists {

    private final SpeakersLists lists;
    private final Meetings meetings;
    private final Deadlines deadlines;
    private final LetsSwapsLapse lapses;
    private final TellsScreens screens;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangesLists(
            SpeakersLists lists,
            Meetings meetings,
            Deadlines deadlines,
            LetsSwapsLapse lapses,
            TellsScreens screens,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.lists = lists;
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.lapses = lapses;
        this.screens = screens;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    void open(Delegate officer, SpeakersList list) {
        officer.asOfficer();
        transaction.executeWithoutResult(status -> {
            lists.holdSettingUp(list.meeting());
            if (lists.on(list.session(), list.item(), list.meeting()).isPresent())
                throw new RuleBroken(Refusal.LIST_THERE_ALREADY);
            var now = clock.instant();
            lists.add(list, officer.person(), now);
            turn(list, now);
            screens.ofList(list.meeting());
            events.publishEvent(new SpeakersListOpened(
                    list.id(), list.meeting(), list.item(), list.opensAt(), list.closesAt(), officer.person(), now));
        });
    }

    /** Its times, whom it takes, and its time limits. */
    void change(Delegate officer, UUID id, long known, UnaryOperator<SpeakersList> as) {
        held(officer, id, list -> {
            list.mustBe(known);
            var now = clock.instant();
            var changed = as.apply(list);
            lists.save(changed);
            turn(changed, now);
            screens.ofList(list.meeting());
            events.publishEvent(new SpeakersListChanged(
                    id,
                    list.meeting(),
                    SpeakersListChanged.Terms.of(list),
                    SpeakersListChanged.Terms.of(changed),
                    officer.person(),
                    now));
        });
    }

    /** By a rule, or one by hand. */
    void order(Delegate officer, UUID id, long known, String reason, UnaryOperator<SpeakersList> as) {
        held(officer, id, list -> {
            list.mustBe(known);
            var now = clock.instant();
            var ordered = as.apply(list);
            lists.save(ordered);
            lists.record(list, ordered, reason, officer.person(), now);
            screens.ofList(list.meeting());
            events.publishEvent(new SpeakersOrderChanged(
                    id, list.meeting(), ordered.ordering(), ordered.order(), reason, officer.person(), now));
            lapses.reordered(list, ordered, now);
        });
    }

    /** Set up by mistake: nobody waits on it, and nobody has been called from it. */
    void remove(Delegate officer, UUID id, String reason) {
        held(officer, id, list -> {
            if (!list.waiting().isEmpty() || lists.isAnybodyCalled(id)) throw new RuleBroken(Refusal.LIST_IS_USED);
            lists.remove(id);
            deadlines.set(TurnsLists.NAME, id, Optional.empty());
            screens.ofList(list.meeting());
            events.publishEvent(new SpeakersListRemoved(
                    id, list.meeting(), list.item(), reason, officer.person(), clock.instant()));
        });
    }

    /** Twice is once: what is there already is not carried again. */
    void carry(Delegate officer, UUID id, UUID to) {
        held(officer, id, list -> {
            if (list.meeting().equals(to)) return;
            mustNotBeTakenUp(list, to);
            carry(list, to, officer.person());
        });
    }

    /** Whoever waits at a meeting that has begun is called there, or at a later one. */
    private void mustNotBeTakenUp(SpeakersList list, UUID to) {
        var here = meetings.get(list.meeting());
        if (here.openedAt() != null && meetings.get(to).number() < here.number())
            throw new RuleBroken(Refusal.LIST_IS_TAKEN_UP, here.number());
    }

    /** What went on elsewhere since the meeting was closed by mistake comes back: it is moved, so there is one of it. */
    @EventListener
    void on(MeetingReopened event) {
        lists.carriedSince(event.meeting(), event.ended()).stream()
                .map(lists::hold)
                .filter(list -> !list.meeting().equals(event.meeting()))
                .forEach(list -> carry(list, event.meeting(), event.by()));
    }

    private void carry(SpeakersList list, UUID to, UUID by) {
        var now = clock.instant();
        lists.carried(list, to, by, now);
        lists.save(list.carryTo(to));
        List.of(list.meeting(), to).forEach(screens::ofList);
        events.publishEvent(new SpeakersCarriedOver(list.id(), list.meeting(), to, list.order(), by, now));
    }

    private void held(Delegate officer, UUID id, Consumer<SpeakersList> deed) {
        officer.asOfficer();
        transaction.executeWithoutResult(status -> deed.accept(lists.hold(id)));
    }

    private void turn(SpeakersList list, Instant now) {
        deadlines.set(TurnsLists.NAME, list.id(), list.turnsAfter(now));
    }
}
