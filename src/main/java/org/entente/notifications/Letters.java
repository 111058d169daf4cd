package org.entente.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.notifications.OutgoingLetter.Kind;
import org.entente.web.Sql;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The queue of letters. Whoever hands one over has claimed it first, and has written down that it is in their hands: after a
 * crash it is known which letter that was, and of every other that it is still to be sent.
 */
@Repository
class Letters implements LetterQueue {

    static final RowMapper<Told> TOLD = (row, number) -> new Told(
            row.getObject("id", UUID.class),
            row.getString("topic"),
            row.getObject("of", UUID.class),
            row.getString("what"),
            row.getTimestamp("at").toInstant());

    private static final RowMapper<OutgoingLetter> LETTER = (row, number) -> new OutgoingLetter(
            row.getObject("id", UUID.class),
            row.getObject("subscriber", UUID.class),
            Kind.valueOf(row.getString("kind")),
            row.getTimestamp("made_at").toInstant(),
            row.getInt("attempts"),
            row.getBoolean("doubtful"));

    private static final int BATCH = 25;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration lease;
    private final UUID node = UUID.randomUUID();

    Letters(JdbcClient jdbc, Clock clock, @Value("${entente.notifications.lease:10m}") Duration lease) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lease = lease;
    }

    /**
     * Of what has come together for somebody by then, one letter each: what was written once is not written again. For so many
     * of them at most, so that the first letters go out while others are made: all at once took the square of their number.
     *
     * @return how much was written; none where nothing is left
     */
    int makeNews(Instant until, int most) {
        return jdbc.sql("""
                        with due as (
                            select distinct subscriber from notifications.item
                            where written_at is null and by_mail and often = 'AT_ONCE' and at <= :until
                            order by subscriber limit :most),
                        made as (
                            insert into notifications.letter (id, subscriber, kind, made_at, due_at)
                            select gen_random_uuid(), subscriber, 'NEWS', :now, :now from due
                            returning id, subscriber)
                        update notifications.item i set letter = m.id, written_at = :now from made m
                        where i.subscriber = m.subscriber and i.written_at is null and i.by_mail and i.often = 'AT_ONCE'
                          and i.at <= :until""")
                .param("now", now())
                .param("until", Sql.moment(until))
                .param("most", most)
                .update();
    }

    /** Nothing where nothing has come together. */
    void makeDigest(UUID subscriber, Often often) {
        jdbc.sql("""
                        with made as (
                            insert into notifications.letter (id, subscriber, kind, made_at, due_at)
                            select gen_random_uuid(), :subscriber, :often, :now, :now
                            where exists (select from notifications.item
                                          where subscriber = :subscriber and written_at is null and by_mail and often = :often)
                            returning id)
                        update notifications.item i set letter = m.id, written_at = :now from made m
                        where i.subscriber = :subscriber and i.written_at is null and i.by_mail and i.often = :often""")
                .param("subscriber", subscriber)
                .param("often", often.name())
                .param("now", now())
                .update();
    }

    void make(UUID subscriber, Kind kind) {
        jdbc.sql("""
                        insert into notifications.letter (id, subscriber, kind, made_at, due_at)
                        values (gen_random_uuid(), :subscriber, :kind, :now, :now)""")
                .param("subscriber", subscriber)
                .param("kind", kind.name())
                .param("now", now())
                .update();
    }

    /** The next that are due, for this node alone; with what another one has left lying longer than anybody takes. */
    List<OutgoingLetter> claim() {
        return jdbc.sql("""
                        update notifications.letter set doubtful = doubtful or state = 'HANDING', state = 'CLAIMED',
                            claimed_by = :node, claimed_at = :now
                        where id in (
                            select id from notifications.letter
                            where state = 'WAITING' and due_at <= :now
                               or state in ('CLAIMED', 'HANDING') and due_at <= :now and claimed_at < :lapsed
                            order by due_at, id limit :most for update skip locked)
                        returning *""")
                .param("node", node)
                .param("now", now())
                .param("lapsed", Sql.moment(clock.instant().minus(lease)))
                .param("most", BATCH)
                .query(LETTER)
                .list();
    }

    /** All that is told in it, oldest first; how much of it is written out is the letter’s own affair. */
    List<Told> told(UUID letter) {
        return jdbc.sql("""
                        select t.* from notifications.item i join notifications.told t on t.id = i.told
                        where i.letter = :letter order by t.at, t.id""").param("letter", letter).query(TOLD).list();
    }

    /** False where somebody else has claimed it in the meantime. */
    boolean takeInHand(UUID letter) {
        return jdbc.sql("""
                        update notifications.letter set state = 'HANDING', claimed_at = :now, attempts = attempts + 1
                        where id = :id and state = 'CLAIMED' and claimed_by = :node""")
                        .param("id", letter)
                        .param("node", node)
                        .param("now", now())
                        .update()
                == 1;
    }

    void settle(UUID letter, String state, String said) {
        jdbc.sql("""
                        update notifications.letter set state = :state, said = :said, settled_at = :now
                        where id = :id and claimed_by = :node""")
                .param("id", letter)
                .param("state", state)
                .param("said", said)
                .param("node", node)
                .param("now", now())
                .update();
    }

    void postpone(UUID letter, Instant until, boolean doubtful, String said) {
        jdbc.sql("""
                        update notifications.letter set state = 'WAITING', due_at = :until, said = :said,
                            doubtful = doubtful or :doubtful
                        where id = :id and claimed_by = :node and state in ('CLAIMED', 'HANDING')""")
                .param("id", letter)
                .param("until", Sql.moment(until))
                .param("doubtful", doubtful)
                .param("said", said)
                .param("node", node)
                .update();
    }

    @Override
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select state, count(*) from notifications.letter group by state")
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    @Override
    public Optional<Instant> oldestWaiting() {
        return jdbc.sql("""
                        select made_at from notifications.letter where state in ('WAITING', 'CLAIMED', 'HANDING')
                        order by made_at limit 1""")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    @Override
    public Map<String, Long> givenUp() {
        var said = new TreeMap<String, Long>();
        jdbc.sql("""
                        select said, count(*) from notifications.letter where state = 'GIVEN_UP'
                        group by said order by count(*) desc limit 20""")
                .query((row, number) -> said.put(Objects.requireNonNull(row.getString(1)), row.getLong(2)))
                .list();
        return said;
    }

    @Override
    public int takeUpAgain() {
        return jdbc.sql("""
                        update notifications.letter set state = 'WAITING', due_at = :now, made_at = :now, settled_at = null
                        where state = 'GIVEN_UP'""").param("now", now()).update();
    }

    /** The subscriber of a letter that came back; once, and only of one that had gone out. */
    Optional<UUID> cameBack(UUID letter, String said) {
        return jdbc.sql("""
                        update notifications.letter set state = 'BOUNCED', said = :said, settled_at = :now
                        where id = :id and state = 'SENT' returning subscriber""")
                .param("id", letter)
                .param("said", said)
                .param("now", now())
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .optional();
    }

    private SqlParameterValue now() {
        return Sql.moment(clock.instant());
    }
}
