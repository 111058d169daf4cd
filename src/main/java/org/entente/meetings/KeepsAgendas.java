package org.entente.meetings;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.live.Live;
import org.entente.search.WholesChanged;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes agendas one at a time; what is changed after the adoption is kept as a revision with its reason. */
@Component
class KeepsAgendas {

    private final Agenda agenda;
    private final Meetings meetings;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepsAgendas(
            Agenda agenda,
            Meetings meetings,
            Live live,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.agenda = agenda;
        this.meetings = meetings;
        this.live = live;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    void add(AgendaItem item, @Nullable UUID after, String reason, Language language, Delegate officer) {
        transaction.executeWithoutResult(status -> {
            agenda.hold(item.session());
            agenda.add(item);
            place(item, after);
            revise(item, AgendaRevision.What.ADDED, reason, language, officer);
            events.publishEvent(new AgendaItemAdded(
                    item.session(),
                    item.id(),
                    item.number(),
                    item.titles().byCode(),
                    reason,
                    officer.person(),
                    clock.instant()));
        });
    }

    void change(
            AgendaItem before,
            AgendaItem item,
            @Nullable UUID after,
            String reason,
            Language language,
            Delegate officer) {
        transaction.executeWithoutResult(status -> {
            agenda.hold(item.session());
            agenda.save(item);
            place(item, after);
            revise(item, AgendaRevision.What.CHANGED, reason, language, officer);
            events.publishEvent(new AgendaItemChanged(
                    item.session(),
                    item.id(),
                    AgendaItemForm.facts(before, ""),
                    AgendaItemForm.facts(item, reason),
                    officer.person(),
                    clock.instant()));
            tell(meetingsOf(item));
        });
    }

    void remove(AgendaItem item, String reason, Language language, Delegate officer) {
        transaction.executeWithoutResult(status -> {
            agenda.hold(item.session());
            var taking = meetingsOf(item);
            agenda.remove(item.id());
            revise(item, AgendaRevision.What.REMOVED, reason, language, officer);
            events.publishEvent(new AgendaItemRemoved(
                    item.session(),
                    item.id(),
                    item.number(),
                    item.titles().byCode(),
                    reason,
                    officer.person(),
                    clock.instant()));
            tell(taking);
        });
    }

    /** Instead of what whoever decides it knew that the meeting takes up; where it is something else by now, they look again. */
    void allocate(Meeting meeting, Set<String> known, List<UUID> items, Delegate officer) {
        transaction.executeWithoutResult(status -> {
            agenda.hold(meeting.session());
            var taken = agenda.at(meeting.id()).stream()
                    .map(each -> each.id().toString())
                    .collect(Collectors.toSet());
            if (!taken.equals(known))
                throw new OptimisticLockingFailureException("Its items have been allocated meanwhile.");
            var before = numbers(meeting);
            agenda.allocate(meeting.id(), items);
            events.publishEvent(new ItemsAllocated(
                    meeting.session(), meeting.id(), before, numbers(meeting), officer.person(), clock.instant()));
            tell(Set.of(meeting.id()));
        });
    }

    /** Once, at a meeting of the session that has been called to order, and as whoever records it knew it. */
    void adopt(Meeting meeting, List<String> known, List<AgendaAdoption.Amendment> amendments, Delegate officer) {
        if (meeting.openedAt() == null) throw new RuleBroken(Refusal.NOT_OPEN);
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            agenda.hold(meeting.session());
            if (agenda.adoption(meeting.session()).isPresent()) throw new RuleBroken(Refusal.ADOPTED);
            if (!agenda.of(meeting.session()).stream()
                    .map(AgendaItem::mark)
                    .toList()
                    .equals(known)) throw new OptimisticLockingFailureException("It is another agenda meanwhile.");
            agenda.adopt(meeting.session(), new AgendaAdoption(meeting.id(), now, amendments), officer.person());
            live.changed(MeetingPart.KIND, meeting.id());
            events.publishEvent(new AgendaAdopted(
                    meeting.session(),
                    meeting.id(),
                    amendments.stream()
                            .map(each -> Map.of(each.language().code(), each.text()))
                            .toList(),
                    officer.person(),
                    now));
        });
    }

    private void place(AgendaItem item, @Nullable UUID after) {
        agenda.order(AgendaOrder.placed(agenda.of(item.session()), item, after));
    }

    /** What was asked to be changed before the adoption had no reason; after it, there is none without. */
    private void revise(AgendaItem item, AgendaRevision.What what, String reason, Language language, Delegate officer) {
        if (agenda.adoption(item.session()).isEmpty()) return;
        if (reason.isBlank()) throw new OptimisticLockingFailureException("It has been adopted meanwhile.");
        var revision = new AgendaRevision(item.number(), what, reason, language, clock.instant());
        agenda.record(item.session(), revision, officer.person());
    }

    private Map<String, Object> numbers(Meeting meeting) {
        var numbers = agenda.at(meeting.id()).stream().map(AgendaItem::number).toList();
        return Map.of("items", numbers);
    }

    /** Those that take it up, or a sub-item of it. */
    private Set<UUID> meetingsOf(AgendaItem item) {
        var taken = agenda.meetings(item.session());
        return agenda.of(item.session()).stream()
                .filter(each -> each.id().equals(item.id()) || item.id().equals(each.parent()))
                .flatMap(each -> taken.getOrDefault(each.id(), List.of()).stream())
                .collect(Collectors.toSet());
    }

    /** Their calendars and pages have the items, and the search finds them by these. */
    private void tell(Set<UUID> these) {
        if (these.isEmpty()) return;
        meetings.takeUpOtherwise(these, clock.instant());
        events.publishEvent(new WholesChanged(MeetingShelf.NAME, these));
        these.forEach(meeting -> live.changed(MeetingPart.KIND, meeting));
    }
}
