package org.entente.identity;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions that were left alone for a while. */
@Component
public class TestSignIns {

    private static final Duration WHILE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    TestSignIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So that the next use of it is written down; since earlier today, whatever the hour. */
    public void restUnused(Delegate delegate) {
        var now = Instant.now();
        var morning = Dates.day(now).atStartOfDay(Dates.NEW_YORK).toInstant();
        var then = now.minus(WHILE).isBefore(morning) ? morning : now.minus(WHILE);
        jdbc.sql("update identity.sign_in set last_used = :then where person = :person")
                .param("then", Timestamp.from(then))
                .param("person", delegate.person())
                .update();
    }
}
