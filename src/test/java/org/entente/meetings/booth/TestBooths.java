package org.entente.meetings.booth;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.entente.meetings.Meetings;
import org.entente.web.Delegate;
import org.entente.web.Sql;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses of booths, for tests of any room. */
public final class TestBooths {

    private TestBooths() {}

    /** What nobody guesses of it. */
    public static String made(ApplicationContext house, UUID meeting, Delegate officer) {
        return house.getBean(BoothAddresses.class)
                .make(house.getBean(Meetings.class).get(meeting), officer);
    }

    /** Of any meeting, also of one that is over; until then. */
    public static String until(ApplicationContext house, UUID meeting, Instant expires) {
        var secret =
                (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "").substring(0, 32);
        house.getBean(JdbcClient.class)
                .sql("""
                        insert into meetings.booth_address (id, meeting, sha256, made_at, made_by, expires_at)
                        values (gen_random_uuid(), :meeting, :hash, :made, :meeting, :expires)""")
                .param("meeting", meeting)
                .param("hash", BoothAddresses.hash(secret))
                .param("made", Sql.moment(expires.minus(Duration.ofDays(30))))
                .param("expires", Sql.moment(expires))
                .update();
        return secret;
    }
}
