package org.entente.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.entente.web.Network;
import org.entente.web.Sql;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts who asks for letters to addresses, so that nobody is buried in letters that they never asked for. */
@Component
class Attempts {

    static final int MOST_FOR_ADDRESS = 3;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final int mostFromOne;

    Attempts(JdbcClient jdbc, @Value("${entente.limits.subscriptions:30}") int mostFromOne) {
        this.jdbc = jdbc;
        this.mostFromOne = mostFromOne;
    }

    /** Whoever asks: not too often from one place. */
    boolean admits(String from, Instant now) {
        return count("from " + Network.of(from), now.minus(HOUR), now) <= mostFromOne;
    }

    /** Whoever is written to: not too often in a day, whoever asks for it. Nobody is told. */
    boolean mayBeWritten(String email, Instant now) {
        return count("to " + email.strip().toLowerCase(Locale.ROOT), now.minus(DAY), now) <= MOST_FOR_ADDRESS;
    }

    /** Counted first, so that many at once are no more than many in a row. */
    private long count(String who, Instant since, Instant now) {
        jdbc.sql("insert into notifications.attempt (who, at) values (:who, :now)")
                .param("who", who)
                .param("now", Sql.moment(now))
                .update();
        return jdbc.sql("select count(*) from notifications.attempt where who = :who and at > :since")
                .param("who", who)
                .param("since", Sql.moment(since))
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
