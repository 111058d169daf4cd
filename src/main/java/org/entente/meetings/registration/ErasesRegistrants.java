package org.entente.meetings.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.deadlines.Deadline;
import org.entente.deadlines.Deadlines;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.SessionChanged;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Names, titles and addresses of those who came are taken out a year after the last day of their session: so long may its next
 * session want them. That a delegation took part, what was found of its credentials and where it was present stay.
 */
@Component
class ErasesRegistrants implements Deadline {

    static final String NAME = "registrants";

    private static final Period KEPT = Period.ofYears(1);
    private static final Duration TO_PUT_RIGHT = Duration.ofDays(30);

    private final Registrations registrations;
    private final Bodies bodies;
    private final ObjectProvider<Deadlines> deadlines;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ErasesRegistrants(
            Registrations registrations,
            Bodies bodies,
            ObjectProvider<Deadlines> deadlines,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.registrations = registrations;
        this.bodies = bodies;
        this.deadlines = deadlines;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void registered(DelegationRegistered event) {
        set(event.session());
    }

    /** With other days, at another time; without a last day, not at all. */
    @EventListener
    void changed(SessionChanged event) {
        if (!registrations.of(event.session()).isEmpty()) set(event.session());
    }

    /** Never at once: a year that was mistyped can be put right, and nothing brings them back. */
    private void set(UUID session) {
        var soonest = clock.instant().plus(TO_PUT_RIGHT);
        deadlines.getObject().set(NAME, session, after(session).map(at -> at.isBefore(soonest) ? soonest : at));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, Instant> running() {
        var running = new HashMap<UUID, Instant>();
        registrations
                .sessionsWithPersons()
                .forEach(session -> after(session).ifPresent(at -> running.put(session, at)));
        return running;
    }

    @Override
    public Optional<Instant> passed(UUID session) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var at = after(session);
            if (at.isEmpty() || at.get().isAfter(clock.instant())) return at;
            registrations.of(session).forEach(this::erase);
            return Optional.empty();
        }));
    }

    private void erase(Registration registration) {
        registrations.hold(registration.id());
        var persons = registrations.removeRegistrants(registration.id());
        if (persons > 0)
            events.publishEvent(
                    new RegistrantsErased(registration.id(), registration.party(), persons, null, clock.instant()));
    }

    private Optional<Instant> after(UUID session) {
        return bodies.findSession(session)
                .flatMap(found -> Optional.ofNullable(found.endsOn()))
                .map(last -> startOf(last.plus(KEPT).plusDays(1)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
