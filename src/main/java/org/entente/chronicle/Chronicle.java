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

    private final JdbcClient jdbc;

    Chronicle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Written in the transaction of the act itself: either both stand or neither. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Act act) {
        // One writer at a time: a chain has one end.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('chronicle'))").query().singleRow();
        var previous = head();
        var at = act.at().truncatedTo(ChronoUnit.MICROS);
        var name = act.getClass().getSimpleName();
        var facts = CANONICAL.writeValueAsString(act);
        jdbc.sql("""
                        insert into chronicle.act (at, by_person, name, about, facts, previous, hash)
                        values (:at, :by, :name, :about, :facts, :previous, :hash)""")
                .param("at", java.sql.Timestamp.from(at))
                .param("by", act.by())
                .param("name", name)
                .param("about", act.about())
                .param("facts", facts)
                .param("previous", previous)
                .param("hash", hash(previous, at, act.by(), name, act.about(), facts))
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

    /** The number of the first act whose hash does not follow from the one before it; null where the chain holds. */
    public @Nullable Long firstBreak() {
        var previous = "";
        var after = 0L;
        while (true) {
            var page = jdbc.sql("""
                            select number, at, by_person, name, about, facts, previous, hash from chronicle.act
                            where number > :after order by number limit 1000""").param("after", after).query(ENTRIES).list();
            if (page.isEmpty()) return null;
            for (var entry : page) {
                if (!entry.follows(previous)) return entry.number();
                previous = entry.hash();
                after = entry.number();
            }
        }
    }

    private String head() {
        return jdbc.sql("select hash from chronicle.act order by number desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
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
