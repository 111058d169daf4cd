package org.entente.chronicle;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The record of acts: each row's SHA-256 covers the row before it, and the database refuses update and delete. */
@Component
public class Chronicle {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final List<DemonstratedThings> demonstrated;
    private final ObjectProvider<OnWhoseBehalf> onWhoseBehalf;

    Chronicle(JdbcClient jdbc, List<DemonstratedThings> demonstrated, ObjectProvider<OnWhoseBehalf> onWhoseBehalf) {
        this.jdbc = jdbc;
        this.demonstrated = demonstrated;
        this.onWhoseBehalf = onWhoseBehalf;
    }

    /** Written in the transaction of the act itself: either both stand or neither. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Act act) {
        var chain = isDemonstration(act.about()) ? Chain.DEMONSTRATION : Chain.RECORD;
        var delegation = delegation(act.by());
        // One writer at a time: a chain has one end.
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:chain))")
                .param("chain", "chronicle " + chain)
                .query()
                .singleRow();
        add(after(last(chain), act, delegation));
    }

    static Entry after(Entry before, Act act, @Nullable UUID delegation) {
        var at = act.at().truncatedTo(ChronoUnit.MICROS);
        return new Entry(
                        before.chain(),
                        before.number() + 1,
                        laterOf(before.day(), at),
                        at,
                        act.by(),
                        delegation,
                        act.party(),
                        act.getClass().getSimpleName(),
                        act.about(),
                        Canonical.of(JSON.valueToTree(act)),
                        Entry.FORMAT,
                        salt(),
                        before.hash(),
                        "")
                .hashed();
    }

    /** A day that has given way to the next is closed, also to an act that was begun before midnight. */
    private static LocalDate laterOf(LocalDate day, Instant at) {
        var own = at.atOffset(ZoneOffset.UTC).toLocalDate();
        return own.isAfter(day) ? own : day;
    }

    private static String salt() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void add(Entry entry) {
        jdbc.sql("""
                        insert into chronicle.act (chain, number, day, at, by_person, delegation, party, name, about, facts,
                            format, salt, previous, hash)
                        values (:chain, :number, :day, :at, :by, :delegation, :party, :name, :about, :facts,
                            :format, :salt, :previous, :hash)""")
                .param("chain", entry.chain().name())
                .param("number", entry.number())
                .param("day", entry.day())
                .param("at", Timestamp.from(entry.at()))
                .param("by", entry.byPerson())
                .param("delegation", entry.delegation())
                .param("party", entry.party())
                .param("name", entry.name())
                .param("about", entry.about())
                .param("facts", entry.facts())
                .param("format", entry.format())
                .param("salt", entry.salt())
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .update();
    }

    /** The acts on one thing, newest first. */
    public List<Entry> on(String about, int most) {
        return jdbc.sql("select " + Entry.COLUMNS + " from chronicle.acts(:about, :most)")
                .param("about", about)
                .param("most", most)
                .query(Entry.ROW)
                .list();
    }

    long count(String about) {
        return jdbc.sql("select chronicle.count_acts(:about)")
                .param("about", about)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** What was done to the demonstration, and who has read in it, when it goes; the record has none of it. */
    public void removeDemonstration() {
        jdbc.sql("select chronicle.remove_demonstration()").query().singleRow();
    }

    boolean isDemonstration(String about) {
        return demonstrated.stream().anyMatch(things -> things.hold(about));
    }

    @Nullable
    UUID delegation(@Nullable UUID person) {
        var known = onWhoseBehalf.getIfAvailable();
        return known == null ? null : known.delegation(person);
    }

    private Entry last(Chain chain) {
        return jdbc.sql("select number, day, hash from chronicle.last(:chain)")
                .param("chain", chain.name())
                .query((row, number) -> Entry.end(
                        chain, row.getLong("number"), row.getObject("day", LocalDate.class), row.getString("hash")))
                .optional()
                .orElseGet(() -> Entry.nothingYet(chain));
    }
}
