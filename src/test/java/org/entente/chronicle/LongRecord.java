package org.entente.chronicle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A record of many acts for the benchmark, a thousand to a day, hashed as the program hashes them. */
public final class LongRecord {

    private static final int AT_A_TIME = 5_000;

    private LongRecord() {}

    /** As long as what a delegation's act usually says. */
    public record Measured(
            UUID statement,
            @Nullable UUID party,
            String before,
            String after,
            @Nullable UUID by,
            Instant at) implements Act {

        public static Measured at(Instant at) {
            return new Measured(UUID.randomUUID(), UUID.randomUUID(), "DRAFT", "PUBLISHED", UUID.randomUUID(), at);
        }

        @Override
        public String about() {
            return "/statements/" + statement;
        }
    }

    /** Goes on until the record has so many acts. */
    public static void fill(Connection connection, int acts) throws SQLException, IOException {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var before = jdbc.sql("select " + Entry.COLUMNS
                        + " from chronicle.act where chain = 'RECORD' order by number desc limit 1")
                .query(Entry.ROW)
                .optional()
                .orElseGet(() -> Entry.nothingYet(Chain.RECORD));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        while (before.number() < acts) {
            var rows = new StringBuilder();
            for (var i = 0; i < AT_A_TIME && before.number() < acts; i++) {
                var at = Instant.parse("2026-11-26T00:00:00Z").plusSeconds(before.number() * 86);
                before = Chronicle.after(before, Measured.at(at), null);
                rows.append(row(before));
            }
            copy.copyIn(
                    "copy chronicle.act (chain, number, day, at, by_person, party, name, about, facts, format, salt, previous, hash) from stdin",
                    new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        }
        jdbc.sql("vacuum analyze chronicle.act").update();
    }

    /** The row of an act and nothing else: no lock, no look at the one before, no hash. */
    public static void writeBare(JdbcClient jdbc, Measured act) {
        jdbc.sql("""
                        insert into bench.act (chain, number, day, at, by_person, party, name, about, facts, format, salt, previous, hash)
                        values ('RECORD', nextval('bench.number'), :at, :at, :by, :party, 'Measured', :about, :facts, 2, 's', :hash, :hash)""")
                .param("at", Timestamp.from(act.at()))
                .param("by", act.by())
                .param("party", act.party())
                .param("about", act.about())
                .param("facts", act.toString())
                .param("hash", act.about())
                .update();
    }

    private static String row(Entry entry) {
        return String.join(
                        "\t",
                        List.of(
                                entry.chain().name(),
                                Long.toString(entry.number()),
                                entry.day().toString(),
                                entry.at().toString(),
                                String.valueOf(entry.byPerson()),
                                String.valueOf(entry.party()),
                                entry.name(),
                                entry.about(),
                                entry.facts(),
                                Integer.toString(entry.format()),
                                String.valueOf(entry.salt()),
                                entry.previous(),
                                entry.hash()))
                + "\n";
    }
}
