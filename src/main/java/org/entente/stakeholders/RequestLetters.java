package org.entente.stakeholders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.notifications.LetterQueue;
import org.entente.web.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Letters to those who were turned away, until they are handed over. Whoever hands one over has written down first that it is
 * in their hands: after a crash it is known which one that was, and of every other that it is still to be sent.
 */
@Repository
class RequestLetters implements LetterQueue {

    /** Longer than anybody takes. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration COUNTED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestLetters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction of the act that it tells of; one for each request. */
    void make(UUID request) {
        jdbc.sql("""
                        insert into stakeholders.request_letter (request, made_at, due_at) values (:request, :now, :now)
                        on conflict do nothing""")
                .param("request", request)
                .param("now", Sql.moment(clock.instant()))
                .update();
    }

    /** The next that is due, for this caller alone; or one that somebody has left lying. */
    Optional<RequestLetter> take() {
        var now = clock.instant();
        return jdbc.sql("""
                        update stakeholders.request_letter set doubtful = doubtful or state = 'HANDING', state = 'HANDING',
                            taken_at = :now, attempts = attempts + 1
                        where request in (
                            select request from stakeholders.request_letter
                            where due_at <= :now and (state = 'WAITING' or state = 'HANDING' and taken_at < :lapsed)
                            order by due_at, request limit 1 for update skip locked)
                        returning *""")
                .param("now", Sql.moment(now))
                .param("lapsed", Sql.moment(now.minus(LEASE)))
                .query((row, number) -> new RequestLetter(
                        row.getObject("request", UUID.class),
                        row.getTimestamp("made_at").toInstant(),
                        row.getInt("attempts"),
                        row.getBoolean("doubtful")))
                .optional();
    }

    void settle(RequestLetter letter, String state, String said) {
        jdbc.sql("""
                        update stakeholders.request_letter set state = :state, said = :said, settled_at = :now
                        where request = :request and state = 'HANDING'""")
                .param("state", state)
                .param("said", said)
                .param("now", Sql.moment(clock.instant()))
                .param("request", letter.request())
                .update();
    }

    void postpone(RequestLetter letter, Instant until, boolean doubtful, String said) {
        jdbc.sql("""
                        update stakeholders.request_letter set state = 'WAITING', due_at = :until, said = :said,
                            doubtful = doubtful or :doubtful
                        where request = :request and state = 'HANDING'""")
                .param("until", Sql.moment(until))
                .param("said", said)
                .param("doubtful", doubtful)
                .param("request", letter.request())
                .update();
    }

    /** As long as those of notifications are kept; these stay with their requests. */
    @Override
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("""
                        select state, count(*) from stakeholders.request_letter
                        where settled_at is null or settled_at >= :since group by state""")
                .param("since", Sql.moment(clock.instant().minus(COUNTED)))
                .query((row, number) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    @Override
    public Optional<Instant> oldestWaiting() {
        return jdbc.sql("""
                        select made_at from stakeholders.request_letter where state in ('WAITING', 'HANDING')
                        order by made_at limit 1""")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    @Override
    public Map<String, Long> givenUp() {
        var said = new TreeMap<String, Long>();
        jdbc.sql("""
                        select said, count(*) from stakeholders.request_letter
                        where state = 'GIVEN_UP' and settled_at >= :since
                        group by said order by count(*) desc limit 20""")
                .param("since", Sql.moment(clock.instant().minus(COUNTED)))
                .query((row, number) -> said.put(Objects.requireNonNull(row.getString(1)), row.getLong(2)))
                .list();
        return said;
    }

    @Override
    public int takeUpAgain() {
        var now = clock.instant();
        return jdbc.sql("""
                        update stakeholders.request_letter set state = 'WAITING', due_at = :now, made_at = :now, settled_at = null
                        where state = 'GIVEN_UP' and settled_at >= :since""")
                .param("now", Sql.moment(now))
                .param("since", Sql.moment(now.minus(COUNTED)))
                .update();
    }
}
