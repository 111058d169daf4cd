package org.entente.stakeholders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.deadlines.Deadlines;
import org.entente.deadlines.Extension;
import org.entente.web.Delegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Officers put complete applications before Member States, and give them longer; each with its deadline in the same breath. */
@Component
class KeepsCirculations {

    private final Accreditations accreditations;
    private final Circulations circulations;
    private final Applications applications;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepsCirculations(
            Accreditations accreditations,
            Circulations circulations,
            Applications applications,
            Deadlines deadlines,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accreditations = accreditations;
        this.circulations = circulations;
        this.applications = applications;
        this.deadlines = deadlines;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The same form sent twice is one list; of two lists at once each has its own number.
     *
     * @param rule by which the officer chose the closing instant: where it was changed in the same moment, nothing is circulated
     */
    @Transactional
    public void circulate(Circulation asked, Accreditation rule, List<Application> chosen, Delegate by) {
        circulations.holdClosed(rule.id());
        if (accreditations.hold(rule.id()).lock() != rule.lock())
            throw new OptimisticLockingFailureException("The rule was changed in the same moment");
        var circulation = asked.numbered(circulations.nextNumber(asked.accreditation()));
        if (!circulations.add(circulation, by.person())) return;
        chosen.forEach(each -> applications.save(each.circulate(circulation.id())));
        deadlines.set(EndsCirculations.NAME, circulation.id(), circulation.nextInstant(circulation.openedAt()));
        events.publishEvent(new CirculationOpened(
                circulation.id(),
                circulation.accreditation(),
                chosen.stream().map(Application::id).toList(),
                circulation.closesAt(),
                by.person(),
                circulation.openedAt()));
    }

    @Transactional
    public void extend(UUID id, Instant until, String reason, Delegate by) {
        circulations.holdClosed(id);
        var before = circulations.keptBy(by, id);
        var now = clock.instant();
        var after = before.extend(until, now);
        circulations.save(after);
        circulations.record(id, new Extension(before.closesAt(), until, reason, now), by.person());
        deadlines.set(EndsCirculations.NAME, id, after.nextInstant(now));
        events.publishEvent(new CirculationExtended(id, before.closesAt(), until, reason, by.person(), now));
    }
}
