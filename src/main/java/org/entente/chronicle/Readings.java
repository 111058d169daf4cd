package org.entente.chronicle;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.web.Delegate;
import org.entente.web.NotesReadings;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who has read what not everybody may read: one entry for a person, the delegation they act for, a thing and an
 * hour.
 *
 * <p>It is committed before the page is shown, whatever becomes of the request, and where it cannot be written the page is
 * not shown: so none is lost. What is known to be written is not written again.
 */
@Component
public class Readings implements NotesReadings {

    /** So many are remembered before all are forgotten, and looked up again. */
    private static final int REMEMBERED = 20_000;

    private final JdbcClient jdbc;
    private final Chronicle chronicle;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final Set<Key> written = ConcurrentHashMap.newKeySet();

    Readings(JdbcClient jdbc, Chronicle chronicle, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.chronicle = chronicle;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    private record Key(UUID person, @Nullable UUID delegation, String about, Instant hour) {}

    /** One that was noted: the first of its hour. */
    public record Reading(Instant at, UUID person, @Nullable UUID delegation) {}

    /** Before it is shown; {@code about} as in {@link Act#about}. */
    @Override
    public void note(Delegate reader, String about) {
        note(reader.person(), reader.delegation(), about);
    }

    /** Who reads what everybody may read is nobody's business. */
    public void noteUnless(boolean isForEverybody, Reader reader, String about) {
        if (!isForEverybody) note(reader.signedIn(), about);
    }

    /** The same of one of {@link OtherReaders}, who act for nobody. */
    public void note(UUID reader, String about) {
        note(reader, null, about);
    }

    private void note(UUID person, @Nullable UUID delegation, String about) {
        var now = clock.instant();
        var key = new Key(person, delegation, about, now.truncatedTo(ChronoUnit.HOURS));
        if (written.contains(key)) return;
        ownTransaction.executeWithoutResult(status -> write(key, now));
        if (written.size() >= REMEMBERED) written.clear();
        written.add(key);
    }

    private void write(Key key, Instant now) {
        jdbc.sql("""
                        insert into chronicle.reading (person, about, hour, at, delegation, demonstration)
                        values (:person, :about, :hour, :at, :delegation, :demonstration) on conflict do nothing""")
                .param("person", key.person())
                .param("about", key.about())
                .param("hour", Timestamp.from(key.hour()))
                .param("at", Timestamp.from(now))
                .param("delegation", key.delegation(), Types.OTHER)
                .param("demonstration", chronicle.isDemonstration(key.about()))
                .update();
    }

    /** Of one thing, newest first. */
    public List<Reading> of(String about, int most) {
        return jdbc.sql("""
                        select at, person, delegation from chronicle.readings(:about, :most)""")
                .param("about", about)
                .param("most", most)
                .query((row, number) -> new Reading(
                        row.getTimestamp("at").toInstant(),
                        row.getObject("person", UUID.class),
                        row.getObject("delegation", UUID.class)))
                .list();
    }

    long count(String about) {
        return jdbc.sql("select chronicle.count_readings(:about)")
                .param("about", about)
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
