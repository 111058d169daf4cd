package org.entente.meetings.sideevents;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.meetings.Hours;
import org.entente.meetings.LetsIn;
import org.entente.meetings.Rooms;
import org.entente.web.AsTheProgram;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done to side events, each with its room and its act in one transaction. */
@Component
class KeepsSideEvents {

    private final SideEvents sideEvents;
    private final Rooms rooms;
    private final LetsIn lets;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepsSideEvents(
            SideEvents sideEvents,
            Rooms rooms,
            LetsIn lets,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.sideEvents = sideEvents;
        this.rooms = rooms;
        this.lets = lets;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    void request(SideEvent event, Delegate by) {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            sideEvents.add(event, by.person());
            events.publishEvent(
                    new SideEventRequested(event.id(), event.organiser(), event.session(), by.person(), now));
            ask(event, event.unconfirmed(), by, now);
        });
    }

    private void ask(SideEvent event, List<UUID> parties, Delegate by, Instant now) {
        if (!parties.isEmpty()) events.publishEvent(new CoOrganisersAsked(event.id(), parties, by.person(), now));
    }

    /** Nobody holds it whom nobody asked; who has said so already says nothing. */
    void confirm(SideEvent before, UUID party, Delegate by) {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            var confirmed = before.confirm(party, now);
            if (confirmed.equals(before)) return;
            sideEvents.save(confirmed);
            events.publishEvent(new CoOrganiserConfirmed(before.id(), party, by.person(), now));
        });
    }

    /** Afterwards a request is not theirs to see any more, so it is the program that writes it down. */
    void decline(SideEvent before, UUID party, Delegate by) {
        AsTheProgram.ask(() -> transaction.execute(status -> {
            var now = clock.instant();
            var without = before.decline(party, now);
            sideEvents.save(without);
            events.publishEvent(new CoOrganiserDeclined(before.id(), party, by.person(), now));
            sayIfItLacksAState(before, without, by, now);
            return true;
        }));
    }

    /** @param reason why one that is approved is changed, as those read who are told of it; of a request nobody is asked why */
    Mistakes change(Ui ui, SideEvent before, SideEvent after, String reason, Delegate by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var mistakes = new Mistakes();
            if (after.isApproved()) book(ui, after, "starts", mistakes);
            if (!mistakes.none()) return mistakes;
            var now = clock.instant();
            sideEvents.save(after);
            var facts = facts(after);
            if (after.isApproved()) facts.put("reason", reason);
            events.publishEvent(
                    new SideEventChanged(after.id(), after.organiser(), facts(before), facts, by.person(), now));
            ask(after, after.askedSince(before), by, now);
            sayIfItLacksAState(before, after, by, now);
            return mistakes;
        }));
    }

    /** Nobody approves it so; where it comes to be so afterwards, it is for those who decide to say what becomes of it. */
    private void sayIfItLacksAState(SideEvent before, SideEvent after, Delegate by, Instant now) {
        if (after.isApproved() && mayBeHeld(before) && !mayBeHeld(after))
            events.publishEvent(new SideEventLacksState(after.id(), after.organiser(), by.person(), now));
    }

    private boolean mayBeHeld(SideEvent event) {
        return lets.toHoldBeside(event.session(), event.organiser(), event.confirmed());
    }

    /** Nothing is decided where the room is taken. */
    Mistakes approve(Ui ui, SideEvent before, String room, String link, Delegate officer) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var mistakes = new Mistakes();
            var approved = before.approve(room, link, clock.instant());
            book(ui, approved, "room", mistakes);
            if (!mistakes.none()) return mistakes;
            sideEvents.save(approved);
            events.publishEvent(
                    new SideEventApproved(before.id(), before.organiser(), room, officer.person(), clock.instant()));
            return mistakes;
        }));
    }

    /** Of one that is approved; who holds it and who comes to its session are told. */
    Mistakes move(Ui ui, SideEvent before, SideEvent after, String reason, Delegate officer) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var mistakes = new Mistakes();
            book(ui, after, "room", mistakes);
            if (!mistakes.none()) return mistakes;
            if (after.room().isEmpty()) rooms.letGo(after.id());
            sideEvents.save(after);
            var facts = where(after);
            facts.put("reason", reason);
            events.publishEvent(new SideEventMoved(
                    after.id(), after.organiser(), where(before), facts, officer.person(), after.changedAt()));
            return mistakes;
        }));
    }

    private static Map<String, Object> where(SideEvent event) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("startsAt", event.startsAt().toString());
        facts.put("endsAt", event.endsAt().toString());
        facts.put("zone", event.zone().getId());
        facts.put("room", event.room());
        return facts;
    }

    private void book(Ui ui, SideEvent event, String field, Mistakes mistakes) {
        if (event.room().isEmpty()) return;
        rooms.other(event.booking())
                .ifPresent(other -> mistakes.on(
                        field,
                        "meetings.mistake.room",
                        ui.name(other.titles()),
                        Hours.hours(other.from(), other.to(), event.zone())));
        if (mistakes.none()) rooms.book(event.booking());
    }

    void refuse(SideEvent before, String because, Delegate officer) {
        transaction.executeWithoutResult(status -> {
            sideEvents.save(before.refuse(because, clock.instant()));
            events.publishEvent(
                    new SideEventRefused(before.id(), before.organiser(), because, officer.person(), clock.instant()));
        });
    }

    void withdraw(SideEvent before, Delegate by) {
        transaction.executeWithoutResult(status -> {
            sideEvents.save(before.withdraw(clock.instant()));
            rooms.letGo(before.id());
            events.publishEvent(new SideEventWithdrawn(before.id(), before.organiser(), by.person(), clock.instant()));
        });
    }

    void flyer(SideEvent before, String sha256, String name, Delegate by) {
        transaction.executeWithoutResult(status -> {
            sideEvents.save(before.withFlyer(sha256, name, clock.instant()));
            events.publishEvent(
                    new SideEventFlyerSent(before.id(), before.organiser(), sha256, by.person(), clock.instant()));
        });
    }

    void report(SideEvent before, Names said, Delegate by) {
        transaction.executeWithoutResult(status -> {
            sideEvents.save(before.report(said, clock.instant()));
            events.publishEvent(new SideEventReported(before.id(), before.organiser(), by.person(), clock.instant()));
        });
    }

    private static Map<String, Object> facts(SideEvent event) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("titles", event.titles().byCode());
        facts.put("startsAt", event.startsAt().toString());
        facts.put("endsAt", event.endsAt().toString());
        facts.put("zone", event.zone().getId());
        facts.put("texts", event.abouts().byCode());
        return facts;
    }
}
