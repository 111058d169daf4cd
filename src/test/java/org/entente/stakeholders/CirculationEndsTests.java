package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.chronicle.Entry;
import org.entente.deadlines.TestNode;
import org.entente.languages.Language;
import org.entente.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

class CirculationEndsTests extends InAccreditation {

    @Autowired
    DataSource database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    /** The closing instant passes while no node runs; then two start at once. */
    @Test
    void whatPassedWhileTheProgramWasDownIsHonouredOnce() {
        var application = made.complete(accreditation, net, arvenia);
        var closes = TestAccreditations.now().minus(Duration.ofHours(2));
        var list = made.circulated(accreditation, closes.minus(Duration.ofDays(12)), closes, List.of(application));
        try (var one = TestNode.start(database, ends);
                var other = TestNode.start(database, ends)) {
            await().until(() -> circulations.get(list.id()).isEnded());
            await().until(() -> !one.has(list.id()) && !other.has(list.id()));
        }
        assertThat(circulations.get(list.id()).endedAt()).isEqualTo(closes);
        assertThat(now(application).decidedAt()).isEqualTo(closes);
        assertThat(ends.passed(list.id())).isEmpty();
        assertThat(chronicle.on(list.path(), 9)).extracting(Entry::name).containsExactly("CirculationClosed");
        assertThat(chronicle.on(application.path(), 9)).extracting(Entry::name).containsExactly("ApplicationDecided");
    }

    @Test
    void aClockThatRunsAheadEndsItOnceAndNothingIsTakenAfterThat() {
        var application = made.complete(accreditation, net, arvenia);
        var closes = TestAccreditations.now().plusSeconds(90);
        var list = made.circulated(accreditation, closes.minus(Duration.ofDays(12)), closes, List.of(application));
        assertThat(ending(Duration.ofSeconds(100)).passed(list.id())).isEmpty();
        assertThat(ends.passed(list.id())).isEmpty();
        assertThat(objects(people.delegateOf("XSA"), application, "")).hasStatus(HttpStatus.CONFLICT);
        assertThat(now(application).isAccredited()).isTrue();
        assertThatThrownBy(() -> jdbc.sql("update stakeholders.circulation set number = 9 where id = :id")
                        .param("id", list.id())
                        .update())
                .hasStackTraceContaining("has ended is not changed");
    }

    @Test
    void remindsOnceAndComesAgainToClose() {
        var list = made.circulated(accreditation, made.complete(accreditation, net, arvenia));
        var closes = circulations.get(list.id()).closesAt();
        assertThat(ends.passed(list.id())).contains(list.remindsAt());
        var late = Duration.between(TestAccreditations.now(), list.remindsAt()).plusSeconds(5);
        assertThat(ending(late).passed(list.id())).contains(closes);
        assertThat(circulations.get(list.id()).remindedAt()).isNotNull();
        assertThat(ending(late).passed(list.id())).contains(closes);
    }

    /** Also against whoever goes past the house to the database. */
    @Test
    void atTheClosingInstantTheDatabaseTakesNothingEither() {
        var application = made.complete(accreditation, net, arvenia);
        var list = made.circulated(accreditation, application);
        var late = new Objection(
                UUID.randomUUID(), application.id(), arvenia.id().id(), "", Language.EN, list.closesAt(), null, null);
        assertThatThrownBy(() -> objections.add(late, null)).hasStackTraceContaining("No objection can be made");
        var noState = new Objection(
                UUID.randomUUID(),
                application.id(),
                net.id().id(),
                "",
                Language.EN,
                list.closesAt().minusSeconds(1),
                null,
                null);
        assertThatThrownBy(() -> objections.add(noState, null)).hasStackTraceContaining("or by this party");
    }

    /** What stands on the list is decided then, whether or not anybody has written that down. */
    @Test
    void atTheClosingInstantNothingIsTakenBackAnyMore() {
        var own = people.in("XON", Role.HEAD);
        var application = made.complete(accreditation, net, arvenia);
        var list = made.circulated(accreditation, application);
        var takesBack = application.path() + "/withdrawal";
        assertThat(browse(application.path(), own)).bodyText().contains(takesBack);
        passes(list);
        assertThat(browse(application.path(), own)).bodyText().doesNotContain(takesBack);
        assertThat(post(takesBack, own))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The list closed on");
        assertThat(ends.passed(list.id())).isEmpty();
        assertThat(now(application).isAccredited()).isTrue();
    }

    private EndsCirculations ending(Duration off) {
        return new EndsCirculations(
                circulations, applications, objections, events, transaction, Clock.offset(clock, off));
    }
}
