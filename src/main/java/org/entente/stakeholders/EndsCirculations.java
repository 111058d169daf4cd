package org.entente.stakeholders;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.deadlines.Deadline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** At the closing instant says what came of each application; once, on one node, also where the program was down. Reminds before. */
@Component
class EndsCirculations implements Deadline {

    static final String NAME = "circulation";

    private final Circulations circulations;
    private final Applications applications;
    private final Objections objections;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndsCirculations(
            Circulations circulations,
            Applications applications,
            Objections objections,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.circulations = circulations;
        this.applications = applications;
        this.objections = objections;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, Instant> running() {
        var now = clock.instant();
        return circulations.running().stream()
                .collect(Collectors.toMap(Circulation::id, each -> each.nextInstant(now)));
    }

    /** One that is gone with the demonstration, or has ended already, is nobody’s business any more. */
    @Override
    public Optional<Instant> passed(UUID of) {
        return Objects.requireNonNull(transaction.execute(status -> {
            circulations.holdClosed(of);
            return circulations.find(of).filter(each -> !each.isEnded()).flatMap(this::tell);
        }));
    }

    private Optional<Instant> tell(Circulation circulation) {
        var now = clock.instant();
        if (circulation.isDue(now)) {
            conclude(circulation, now);
            return Optional.empty();
        }
        if (!circulation.isToRemind(now)) return Optional.of(circulation.nextInstant(now));
        circulations.save(circulation.reminded(now));
        events.publishEvent(new CirculationReminded(circulation.id(), now));
        return Optional.of(circulation.closesAt());
    }

    private void conclude(Circulation circulation, Instant now) {
        var ended = circulation.conclude(now);
        circulations.save(ended);
        var closed = applications.on(circulation.id()).stream()
                .filter(each -> each.isOpen())
                .map(each -> close(each, ended, now))
                .toList();
        var accredited = (int) closed.stream().filter(Application::isAccredited).count();
        events.publishEvent(
                new CirculationClosed(ended.id(), accredited, closed.size() - accredited, ended.closesAt(), null, now));
    }

    /** Others hear of one to which a State objected only that it was not accredited. */
    private Application close(Application application, Circulation ended, Instant now) {
        var closed = application.close(objections.stands(application.id()), ended.closesAt());
        applications.save(closed);
        events.publishEvent(new ApplicationDecided(closed.id(), closed.party(), closed.isAccredited(), null, now));
        return closed;
    }
}
