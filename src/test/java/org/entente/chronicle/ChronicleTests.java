package org.entente.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.entente.Entente;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ChronicleTests {

    record GavelStruck(UUID gavel, @Nullable UUID by, Instant at) implements Act {
        @Override
        public String about() {
            return "/gavels/" + gavel;
        }
    }

    @Autowired
    Chronicle chronicle;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Verification verification;

    @Autowired
    JdbcClient jdbc;

    private final UUID gavel = UUID.randomUUID();
    private final UUID chair = UUID.randomUUID();

    @BeforeEach
    void threeActs() {
        for (var i = 0; i < 3; i++) strike();
    }

    @Test
    void anActIsKeptWithWhoWhenAndWhat() {
        var entry = chronicle.on("/gavels/" + gavel, 1).getFirst();
        assertThat(entry.name()).isEqualTo("GavelStruck");
        assertThat(entry.byPerson()).isEqualTo(chair);
        assertThat(entry.at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(entry.facts()).contains("\"gavel\":\"" + gavel + "\"", "\"by\":\"" + chair + "\"");
    }

    @Test
    void eachActCoversTheOneBefore() {
        var newestFirst = chronicle.on("/gavels/" + gavel, 3);
        assertThat(newestFirst.get(0).previous()).isEqualTo(newestFirst.get(1).hash());
        assertThat(newestFirst.get(1).previous()).isEqualTo(newestFirst.get(2).hash());
        assertThat(firstBreak()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "by_person = gen_random_uuid()",
                "by_person = null",
                "name = 'GavelLost'",
                "about = '/gavels/another'",
                "facts = replace(facts, 'gavel', 'hammer')",
                "previous = 'invented'",
                "hash = 'invented'",
                "day = day + 1",
                "delegation = gen_random_uuid()",
                "party = gen_random_uuid()",
                "salt = 'invented'",
                "format = 1"
            })
    void aChangeOfAnyColumnIsFound(String change) {
        var first = chronicle.on("/gavels/" + gavel, 3).getLast().number();
        transaction.executeWithoutResult(status -> {
            tamper("update chronicle.act set " + change + " where number = " + first);
            assertThat(firstBreak())
                    .returns(first, Break::number)
                    .returns(
                            LocalDate.now(ZoneOffset.UTC),
                            found -> change.startsWith("day") ? found.day().minusDays(1) : found.day())
                    .returns(Break.Kind.ALTERED, Break::kind);
            status.setRollbackOnly();
        });
        assertThat(firstBreak()).isNull();
    }

    @Test
    void anActTakenOutIsNamed() {
        var entries = chronicle.on("/gavels/" + gavel, 3);
        transaction.executeWithoutResult(status -> {
            tamper("delete from chronicle.act where number = " + entries.get(1).number());
            assertThat(firstBreak())
                    .returns(entries.get(1).number(), Break::number)
                    .returns(Break.Kind.MISSING, Break::kind);
            status.setRollbackOnly();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update chronicle.act set name = 'GavelLost'",
                "delete from chronicle.act",
                "truncate chronicle.act"
            })
    void theDatabaseItselfRefusesToChangeThePast(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("set local role none").update();
                    jdbc.sql(sql).update();
                }))
                .as("not even to their owner")
                .hasMessageContaining("The chronicle is append-only");
    }

    @Test
    void anActWhoseTransactionFailsIsNotKept() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new GavelStruck(gavel, chair, Instant.now()));
                    throw new IllegalStateException("the act itself failed");
                }));
        assertThat(chronicle.on("/gavels/" + gavel, 9)).hasSize(3);
        assertThat(firstBreak()).isNull();
    }

    @Test
    void anActOutsideATransactionIsRefused() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> events.publishEvent(new GavelStruck(gavel, chair, Instant.now())));
    }

    @Test
    void actsOfManyAtOnceStandInOneChain() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 20; i++) threads.submit(this::strike);
        }
        assertThat(chronicle.on("/gavels/" + gavel, 99)).hasSize(23);
        assertThat(firstBreak()).isNull();
    }

    @Test
    void whatWasHashedCanBeHadAndIsCanonical() {
        var entry = chronicle.on("/gavels/" + gavel, 1).getFirst();
        assertThat(entry.hash()).isEqualTo(Entry.sha256(entry.canonical()));
        assertThat(Canonical.of(JsonMapper.shared().readTree(entry.canonical())))
                .isEqualTo(entry.canonical());
    }

    private @Nullable Break firstBreak() {
        return verification.of(Chain.RECORD).broken();
    }

    private void strike() {
        transaction.executeWithoutResult(status -> events.publishEvent(new GavelStruck(gavel, chair, Instant.now())));
    }

    /** As somebody with all power over the database would. */
    private void tamper(String sql) {
        jdbc.sql("set local role none").update();
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql(sql).update();
    }
}
