package org.entente.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.ground.Database;
import org.entente.ground.TestPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A record that was begun before the days had heads goes on in one chain. */
class FormatTests {

    private Database database;
    private JdbcClient jdbc;

    @BeforeEach
    void aRecordOfThreeActsFromBefore() throws SQLException {
        database = TestPostgres.fresh("format_" + UUID.randomUUID().toString().replace("-", ""));
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        migrate("1");
        var hash = "";
        for (var i = 1; i <= 3; i++) {
            var at = Instant.parse("2026-11-2" + i + "T23:30:00.123Z");
            hash = writtenBefore(i, at, i == 2 ? null : new UUID(0, i), hash);
        }
        // Which the whole program makes first, for all rooms.
        jdbc.sql("do $$ begin create role entente_program nologin;"
                        + " exception when duplicate_object or unique_violation then null; end $$")
                .update();
        migrate("5");
    }

    @Test
    void whatWasWrittenBeforeStillHoldsAndTheNewFollowsIt() {
        var verification = new Verification(jdbc);
        assertThat(verification.of(Chain.RECORD).broken()).isNull();
        var last = last();
        assertThat(last.format()).isEqualTo(1);
        write(Chronicle.after(
                last, new WalkTests.GavelStruck("new", null, Instant.parse("2026-11-24T01:00:00Z")), null));
        assertThat(verification.of(Chain.RECORD))
                .returns(4L, Verification.Found::acts)
                .returns(4L, Verification.Found::days)
                .returns(null, Verification.Found::broken);
        assertThat(new Heads(jdbc).of(Chain.RECORD, LocalDate.parse("2026-11-23"), null))
                .extracting(Head::day, Head::acts, Head::number)
                .containsExactly(
                        tuple(LocalDate.parse("2026-11-24"), 1L, 4L), tuple(LocalDate.parse("2026-11-23"), 1L, 3L));
    }

    @Test
    void whatWasWrittenBeforeIsStillGuarded() {
        assertThatThrownBy(
                        () -> jdbc.sql("update chronicle.act set day = day + 1").update())
                .hasMessageContaining("append-only");
        jdbc.sql("alter table chronicle.act disable trigger user").update();
        jdbc.sql("update chronicle.act set facts = '{\"a\":2}' where number = 2")
                .update();
        assertThat(new Verification(jdbc).of(Chain.RECORD).broken())
                .isEqualTo(new Break(Chain.RECORD, LocalDate.parse("2026-11-22"), 2, Break.Kind.ALTERED));
    }

    /** As the program did it then. */
    private String writtenBefore(int number, Instant at, @Nullable UUID by, String previous) {
        var hash = Entry.sha256(String.join(
                "\n",
                previous,
                at.toString(),
                by == null ? "" : by.toString(),
                "GavelStruck",
                "/gavels/1",
                "{\"a\":1}"));
        jdbc.sql("""
                        insert into chronicle.act (chain, number, at, by_person, name, about, facts, previous, hash)
                        values ('RECORD', ?, ?, ?, 'GavelStruck', '/gavels/1', '{"a":1}', ?, ?)""")
                .params(List.of(number, Timestamp.from(at)))
                .param(by)
                .param(previous)
                .param(hash)
                .update();
        return hash;
    }

    private Entry last() {
        return jdbc.sql("select " + Entry.COLUMNS + " from chronicle.act order by number desc limit 1")
                .query(Entry.ROW)
                .single();
    }

    private void write(Entry entry) {
        jdbc.sql("""
                        insert into chronicle.act (chain, number, day, at, name, about, facts, format, salt, previous, hash)
                        values ('RECORD', ?, ?, ?, ?, ?, ?, 2, ?, ?, ?)""")
                .params(
                        entry.number(),
                        entry.day(),
                        Timestamp.from(entry.at()),
                        entry.name(),
                        entry.about(),
                        entry.facts(),
                        entry.salt(),
                        entry.previous(),
                        entry.hash())
                .update();
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration/chronicle")
                .target(version)
                .load()
                .migrate();
    }
}
