package org.entente.meetings.speakers;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.entente.meetings.LetsIn;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.web.AsTheProgram;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a delegation on a list once, however often it is asked to, and takes it off. */
@Component
class TakesInscriptions {

    private final SpeakersLists lists;
    private final Speeches speeches;
    private final Meetings meetings;
    private final LetsIn lets;
    private final TellsScreens screens;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakesInscriptions(
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
     * Where it waits already, a plain button changes nothing, and a form only what it was made from.
     *
     * @param known the mark of what waited when the form was made; empty where nobody did
     * @param late why an officer lets it in though the list is not open; empty where nobody does
     */
    Inscription inscribe(Delegate by, Inscription wanted, String known, String late) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var list = lists.hold(wanted.list());
            var there = list.waitingOf(wanted.party(), wanted.kind());
            return there.isPresent() ? told(by, list, there.get(), wanted, known) : added(by, list, wanted, late);
        }));
    }

    private Inscription told(Delegate by, SpeakersList list, Inscription there, Inscription wanted, String known) {
        var told = there.told(wanted);
        if (told.equals(there)) return there;
        if (!there.mark().equals(known)) {
            if (wanted.tellsNothing()) return there;
            throw new RuleBroken(Refusal.TOLD_MEANWHILE);
        }
        lists.tell(told);
        screens.ofList(list.meeting());
        events.publishEvent(new InscriptionChanged(
                told.id(), list.id(), list.meeting(), told.party(), told.kind(), by.person(), clock.instant()));
        return told;
    }

    private Inscription added(Delegate by, SpeakersList list, Inscription wanted, String late) {
        var now = clock.instant();
        var meeting = meetings.get(list.meeting());
        if (meeting.isEnded() || meeting.isCancelled()) throw new RuleBroken(Refusal.MEETING_IS_OVER);
        if (wanted.kind().isPointOfOrder() && !meeting.isUnderWay())
            throw new RuleBroken(Refusal.MEETING_NOT_UNDER_WAY);
        var replied = speeches.replies(list.id(), list.meeting(), wanted.party());
        var letsLate = by.isOfficer() && !late.isEmpty();
        var longer = list.inscribe(wanted, letsLate, replied, now);
        if (!lets.isOfSameRecord(list.fictitious(), wanted.party())) throw new RuleBroken(Refusal.OF_ANOTHER_RECORD);
        if (!lets.toMeeting(meeting, wanted.party())) throw new RuleBroken(Refusal.NOT_LET_IN);
        if (!lets.isRepresentedAt(meeting, wanted.party())) throw new RuleBroken(Refusal.NOT_REPRESENTED);
        var added = longer.waitingOf(wanted.party(), wanted.kind()).orElseThrow();
        lists.add(
                added, longer.order().indexOf(added.id()) + 1, letsLate && !list.isOpen(now) ? late : "", by.person());
        lists.save(longer);
        screens.ofList(list.meeting());
        events.publishEvent(new SpeakerInscribed(
                added.id(), list.id(), list.meeting(), added.party(), added.kind(), late, by.person(), now));
        return added;
    }

    /**
     * By its own delegation or an officer; whoever waits no more has been taken off already, or speaks. Its own it stays, though
     * the meeting has been closed to it since.
     *
     * @param reason why an officer takes it off, for it and for all who follow the meeting; a delegation owes nobody one
     */
    Meeting withdraw(Delegate by, UUID inscription, String reason) {
        var on = lists.changedBy(by, inscription);
        if (by.isOfficer() && reason.isEmpty()) throw new RuleBroken(Refusal.NO_REASON);
        var because = by.isOfficer() ? reason : "";
        return AsTheProgram.ask(() -> Objects.requireNonNull(transaction.execute(status -> {
            var list = lists.hold(on);
            var gone = list.waiting(inscription);
            var now = clock.instant();
            var shorter = list.without(inscription);
            lists.letGo(inscription, "WITHDRAWN", because, by.person(), now);
            lists.save(shorter);
            if (by.isOfficer()) lists.record(list, shorter, because, by.person(), now);
            screens.ofList(list.meeting());
            events.publishEvent(new SpeakerWithdrew(
                    inscription, list.id(), list.meeting(), gone.party(), gone.kind(), because, by.person(), now));
            return meetings.get(list.meeting());
        })));
    }
}
