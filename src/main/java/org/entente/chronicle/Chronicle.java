package org.entente.chronicle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The record of acts: each row's SHA-256 covers the row before it, and a trigger refuses update and delete. */
@Component
public class Chronicle {

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final RowMapper<Entry> ENTRIES = DataClassRowMapper.newInstance(Entry.class);

    private static final Entry NOTHING_YET = new Entry(0, Instant.EPOCH, null, "", "", "", "", "");

    private final JdbcClient jdbc;
    private final List<DemonstratedThings> demonstrated;

    Chronicle(JdbcClient jdbc, List<DemonstratedThings> demonstrated) {
        this.jdbc = jdbc;
        this.demonstrated = demonstrated;
    }

    /** Written in the transaction of the act itself: either both stand or neither. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Act act) {
        var chain =
                demonstrated.stream().anyMatch(things -> things.hold(act.about())) ? Chain.DEMONSTRATION : Chain.RECORD;
        // One writer at a time: a chain has one end.
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:chain))")
                .param("chain", "chronicle " + chain)
                .query()
                .singleRow();
        var before = last(chain);
        var at = act.at().truncatedTo(ChronoUnit.MICROS);
        var name = act.getClass().getSimpleName();
        var facts = CANONICAL.writeValueAsString(act);
        jdbc.sql("""
                        insert into chronicle.act (chain, number, at, by_person, name, about, facts, previous, hash)
                        values (:chain, :number, :at, :by, :name, :about, :facts, :previous, :hash)""")
                .param("chain", chain.name())
                .param("number", before.number() + 1)
                .param("at", java.sql.Timestamp.from(at))
                .param("by", act.by())
                .param("name", name)
                .param("about", act.about())
                .param("facts", facts)
                .param("previous", before.hash())
                .param("hash", hash(before.hash(), at, act.by(), name, act.about(), facts))
                .update();
    }

    /** The acts on one thing, newest first. */
    public List<Entry> on(String about, int most) {
        return jdbc.sql("""
                        select number, at, by_person, name, about, facts, previous, hash from chronicle.act
                        where about = :about order by number desc limit :most""")
                .param("about", about)
                .param("most", most)
                .query(ENTRIES)
                .list();
    }

    /** The number of the first act of the record that does not follow from the one before it; null where the chain holds. */
    public @Nullable Long firstBreak() {
        var before = NOTHING_YET;
        while (true) {
            var page =
                    jdbc.sql("""
                            select number, at, by_person, name, about, facts, previous, hash from chronicle.act
                            where chain = 'RECORD' and number > :after order by number limit 1000""").param("after", before.number()).query(ENTRIES).list();
            if (page.isEmpty()) return null;
            for (var entry : page) {
                if (!entry.follows(before)) return entry.number();
                before = entry;
            }
        }
    }

    /** What was done to the demonstration, when it goes; the record has none of it. */
    public void removeDemonstration() {
        jdbc.sql("delete from chronicle.act where chain = 'DEMONSTRATION'").update();
    }

    private Entry last(Chain chain) {
        return jdbc.sql("""
                        select number, at, by_person, name, about, facts, previous, hash from chronicle.act
                        where chain = :chain order by number desc limit 1""")
                .param("chain", chain.name())
                .query(ENTRIES)
                .optional()
                .orElse(NOTHING_YET);
    }

    private enum Chain {
        RECORD,
        DEMONSTRATION
    }

    static String hash(String previous, Instant at, @Nullable UUID by, String name, String about, String facts) {
        var line = String.join("\n", previous, at.toString(), by == null ? "" : by.toString(), name, about, facts);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
