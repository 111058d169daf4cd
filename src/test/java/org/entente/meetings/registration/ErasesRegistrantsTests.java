package org.entente.meetings.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.process.bodies.Session;
import org.entente.process.bodies.SessionChanged;
import org.entente.process.bodies.TestBodies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = Entente.class)
class ErasesRegistrantsTests {

    @Autowired
    ErasesRegistrants erases;

    @Autowired
    KeepsRegistrations keeps;

    @Autowired
    Registrations registrations;

    @Autowired
    TestRegistrations persons;

    @Autowired
    TestBodies bodies;

    @Autowired
    People people;

    @Autowired
    Chronicle chronicle;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Session session;
    private Registration registration;

    @BeforeEach
    void aDelegationOfTwo() {
        session = bodies.session();
        registration = keeps.register(session.id(), UUID.randomUUID(), false, people.officer());
        persons.person(registration, "Amina Otieno", Registrant.Place.HEAD);
        persons.person(registration, "Peter Mwangi", Registrant.Place.ADVISER);
        persons.credentials(registration);
    }

    @Test
    void aYearAfterTheLastDayOfTheSessionWhoCameIsNotKeptAnyMore() {
        endsOn(LocalDate.now(ZoneOffset.UTC).minusYears(1).minusDays(2));
        assertThat(erases.passed(session.id())).isEmpty();
        assertThat(registrations.registrants(registration.id())).isEmpty();
        assertThat(registrations.find(registration.id()))
                .as("that it took part")
                .isPresent();
        assertThat(registrations.credentials(registration.id())).isPresent();
        assertThat(chronicle.on(registration.path(), 5).getFirst())
                .satisfies(act -> assertThat(act.name()).isEqualTo("RegistrantsErased"))
                .satisfies(act -> assertThat(act.facts()).contains("2").doesNotContain("Otieno"));
    }

    @Test
    void onceIsEnough() {
        endsOn(LocalDate.now(ZoneOffset.UTC).minusYears(2));
        erases.passed(session.id());
        erases.passed(session.id());
        assertThat(chronicle.on(registration.path(), 5)).extracting(Entry::name).containsOnlyOnce("RegistrantsErased");
    }

    @Test
    void untilThenTheNextSessionMayWantThem() {
        var last = LocalDate.now(ZoneOffset.UTC).minusMonths(11);
        endsOn(last);
        assertThat(erases.passed(session.id()))
                .contains(last.plusYears(1)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
        assertThat(registrations.registrants(registration.id())).hasSize(2);
    }

    @Test
    void theTimeIsSetWhenADelegationIsRegisteredAndAgainWhenTheSessionIsMoved() {
        assertThat(set()).isEqualTo(Instant.parse("2037-03-08T00:00:00Z"));
        endsOn(LocalDate.of(2036, 4, 1));
        changed();
        assertThat(set()).isEqualTo(Instant.parse("2037-04-02T00:00:00Z"));
        assertThat(erases.running()).containsEntry(session.id(), Instant.parse("2037-04-02T00:00:00Z"));
    }

    @Test
    void aYearThatWasMistypedCanBePutRight() {
        endsOn(LocalDate.now(ZoneOffset.UTC).minusYears(10));
        changed();
        assertThat(set()).isAfter(Instant.now().plus(Duration.ofDays(29)));
    }

    @Test
    void aSessionWithoutALastDayHasNoSuchTime() {
        endsOn(null);
        changed();
        assertThat(set()).isNull();
        assertThat(erases.running()).doesNotContainKey(session.id());
        assertThat(erases.passed(session.id())).isEmpty();
        assertThat(registrations.registrants(registration.id())).hasSize(2);
    }

    private void endsOn(@Nullable LocalDate day) {
        jdbc.sql("update process.session set starts_on = :day, ends_on = :day where id = :id")
                .param("day", day, Types.DATE)
                .param("id", session.id())
                .update();
    }

    private void changed() {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new SessionChanged(session.id(), null, null, null, Instant.now())));
    }

    private @Nullable Instant set() {
        return jdbc.sql("select execution_time from scheduled_tasks where task_name = :name and task_instance = :id")
                .param("name", ErasesRegistrants.NAME)
                .param("id", session.id().toString())
                .query((row, number) -> row.getTimestamp("execution_time").toInstant())
                .optional()
                .orElse(null);
    }
}
