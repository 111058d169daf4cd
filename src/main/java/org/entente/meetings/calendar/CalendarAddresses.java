package org.entente.meetings.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The private addresses of calendars: each person has one at most, and is shown it once. */
@Repository
class CalendarAddresses {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private final JdbcClient jdbc;

    CalendarAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of the one before, which leads nowhere any more. */
    String make(UUID person, UUID delegation, Instant now) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into meetings.calendar_address (person, delegation, sha256, made_at)
                        values (:person, :delegation, :hash, :now)
                        on conflict (person) do update set delegation = :delegation, sha256 = :hash, made_at = :now""")
                .param("person", person)
                .param("delegation", delegation)
                .param("hash", hash(secret))
                .param("now", Sql.moment(now))
                .update();
        return secret;
    }

    boolean revoke(UUID person) {
        return jdbc.sql("delete from meetings.calendar_address where person = :person")
                        .param("person", person)
                        .update()
                > 0;
    }

    Optional<Instant> madeAt(UUID person) {
        return jdbc.sql("select made_at from meetings.calendar_address where person = :person")
                .param("person", person)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /**
     * For which delegation somebody has a calendar.
     *
     * @param address of it, as it is kept
     */
    record Owner(String address, UUID delegation) {}

    Optional<Owner> owner(String secret) {
        var hash = hash(secret);
        return jdbc.sql("select delegation from meetings.calendar_of(:hash)")
                .param("hash", hash)
                .query((row, number) -> new Owner(hash, row.getObject("delegation", UUID.class)))
                .optional();
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
