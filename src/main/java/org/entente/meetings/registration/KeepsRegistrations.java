package org.entente.meetings.registration;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.meetings.Meeting;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done to registrations, each with its act in one transaction. */
@Component
class KeepsRegistrations {

    private final Registrations registrations;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepsRegistrations(
            Registrations registrations,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The one there is, where it is registered already. */
    Registration register(UUID session, UUID party, boolean fictitious, Delegate by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var registration = new Registration(UUID.randomUUID(), session, party, fictitious);
            if (registrations.add(registration, by.person(), clock.instant()))
                events.publishEvent(
                        new DelegationRegistered(registration.id(), party, session, by.person(), clock.instant()));
            return registrations.of(session, party).orElseThrow();
        }));
    }

    void withdraw(Registration registration, Delegate by) {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new RegistrationWithdrawn(
                    registration.id(), registration.party(), registration.session(), by.person(), clock.instant()));
            registrations.remove(registration.id());
        });
    }

    /** Nothing is kept where anything is amiss, such as the same person pressed twice. */
    Mistakes add(Registration registration, RegistrantForm form, Delegate by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            registrations.hold(registration.id());
            var mistakes = form.mistakes(registrations.registrants(registration.id()));
            if (!mistakes.none()) return mistakes;
            var person = form.applied(null, registration);
            registrations.add(person);
            events.publishEvent(new RegistrantAdded(
                    registration.id(),
                    registration.party(),
                    person.id(),
                    person.role().name(),
                    by.person(),
                    clock.instant()));
            return mistakes;
        }));
    }

    Mistakes change(Registration registration, Registrant before, RegistrantForm form, Delegate by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            registrations.hold(registration.id());
            var others = registrations.registrants(registration.id()).stream()
                    .filter(each -> !each.id().equals(before.id()))
                    .toList();
            var mistakes = form.mistakes(others);
            if (!mistakes.none()) return mistakes;
            registrations.save(form.applied(before.id(), registration));
            events.publishEvent(new RegistrantChanged(
                    registration.id(), registration.party(), before.id(), by.person(), clock.instant()));
            return mistakes;
        }));
    }

    void confirm(Registrant person, Delegate officer) {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            registrations.confirm(person.confirm(now), officer.person());
            events.publishEvent(
                    new RegistrantConfirmed(person.registration(), person.party(), person.id(), officer.person(), now));
        });
    }

    void remove(Registrant person, Delegate by) {
        transaction.executeWithoutResult(status -> {
            registrations.removeRegistrant(person.id());
            events.publishEvent(new RegistrantRemoved(
                    person.registration(), person.party(), person.id(), by.person(), clock.instant()));
        });
    }

    /** Those of the last session who are not registered for this one yet; a second head comes as a representative. */
    void carryOver(Registration registration, Delegate by) {
        transaction.executeWithoutResult(status -> {
            registrations.hold(registration.id());
            var here = registrations.registrants(registration.id());
            var names = here.stream()
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            var headed = here.stream().anyMatch(each -> each.role() == Registrant.Place.HEAD);
            var carried = 0;
            for (var person : registrations.lastTime(registration)) {
                if (!names.add(person.name().toLowerCase(Locale.ROOT))) continue;
                var isHead = person.role() == Registrant.Place.HEAD;
                registrations.add(new Registrant(
                        UUID.randomUUID(),
                        registration.id(),
                        registration.party(),
                        person.name(),
                        person.title(),
                        person.email(),
                        isHead && headed ? Registrant.Place.REPRESENTATIVE : person.role(),
                        null,
                        null,
                        null,
                        0));
                headed = headed || isHead;
                carried++;
            }
            if (carried > 0)
                events.publishEvent(new RegistrantsCarriedOver(
                        registration.id(), registration.party(), carried, by.person(), clock.instant()));
        });
    }

    void send(Credentials credentials, Delegate by) {
        transaction.executeWithoutResult(status -> {
            registrations.keep(credentials);
            events.publishEvent(
                    new CredentialsSent(credentials.registration(), credentials.party(), by.person(), clock.instant()));
        });
    }

    void judge(Credentials before, Credentials.Standing standing, String why, Delegate officer) {
        transaction.executeWithoutResult(status -> {
            registrations.save(before.found(standing, why));
            events.publishEvent(new CredentialsJudged(
                    before.registration(),
                    before.party(),
                    facts(before.standing(), before.why()),
                    facts(standing, why),
                    officer.person(),
                    clock.instant()));
        });
    }

    private static Map<String, Object> facts(Credentials.Standing standing, String why) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("state", "CREDENTIALS_" + standing.name());
        facts.put("reason", why);
        return facts;
    }

    /** In the place of what whoever takes it knew to be noted; where another officer was faster, they look again. */
    void take(Meeting meeting, Set<String> known, Collection<UUID> present, int registered, Delegate officer) {
        transaction.executeWithoutResult(status -> {
            registrations.holdAttendance(meeting.id());
            var noted = registrations.present(meeting.id()).stream()
                    .map(UUID::toString)
                    .collect(Collectors.toSet());
            if (!noted.equals(known))
                throw new OptimisticLockingFailureException("Attendance has been taken meanwhile.");
            registrations.take(meeting.id(), present, officer.person(), clock.instant());
            events.publishEvent(
                    new AttendanceTaken(meeting.id(), present.size(), registered, officer.person(), clock.instant()));
        });
    }
}
