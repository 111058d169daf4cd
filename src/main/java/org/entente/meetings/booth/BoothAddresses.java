package org.entente.meetings.booth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.meetings.Meeting;
import org.entente.web.Delegate;
import org.entente.web.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Addresses for interpreters; officers make and revoke them, and whoever comes with one that is good is let in by it alone. */
@Repository
class BoothAddresses {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32}");

    private static final RowMapper<BoothAddress> ADDRESS = (row, number) -> new BoothAddress(
            row.getObject("id", UUID.class),
            row.getObject("meeting", UUID.class),
            row.getTimestamp("made_at").toInstant(),
            row.getTimestamp("expires_at").toInstant(),
            Sql.instant(row, "revoked_at"));

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BoothAddresses(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** What a good secret opens: one meeting, and nothing else. */
    record Opened(UUID address, UUID meeting) {}

    /** Answers what nobody guesses, which is shown once and kept nowhere. */
    @Transactional
    public String make(Meeting meeting, Delegate officer) {
        var now = clock.instant();
        var made = BoothAddress.made(meeting, now);
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into meetings.booth_address (id, meeting, sha256, made_at, made_by, expires_at)
                        values (:id, :meeting, :hash, :now, :by, :until)""")
                .param("id", made.id())
                .param("meeting", made.meeting())
                .param("hash", hash(secret))
                .param("now", Sql.moment(now))
                .param("by", officer.person())
                .param("until", Sql.moment(made.expiresAt()))
                .update();
        events.publishEvent(new BoothAddressMade(made.id(), made.meeting(), made.expiresAt(), officer.person(), now));
        return secret;
    }

    @Transactional
    public BoothAddress revoke(UUID id, Delegate officer) {
        var now = clock.instant();
        var revoked = keptBy(officer, id).revoke(now);
        Sql.mustChangeOne(
                jdbc.sql("update meetings.booth_address set revoked_at = :now where id = :id and revoked_at is null")
                        .param("now", Sql.moment(now))
                        .param("id", id)
                        .update());
        events.publishEvent(new BoothAddressRevoked(id, revoked.meeting(), officer.person(), now));
        return revoked;
    }

    /** Those of a meeting, the newest first. */
    List<BoothAddress> of(Meeting meeting, Delegate officer) {
        officer.asOfficer();
        return jdbc.sql("select * from meetings.booth_address where meeting = :meeting order by made_at desc, id")
                .param("meeting", meeting.id())
                .query(ADDRESS)
                .list();
    }

    BoothAddress keptBy(Delegate officer, UUID id) {
        officer.asOfficer();
        return jdbc.sql("select * from meetings.booth_address where id = :id")
                .param("id", id)
                .query(ADDRESS)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** One that was guessed, has expired or was revoked opens nothing, and all of these alike. */
    Opened opened(String secret, Instant now) {
        if (!SECRET.matcher(secret).matches()) throw new NoSuchElementException();
        return jdbc.sql("select id, meeting from meetings.booth_opened(:hash, :now)")
                .param("hash", hash(secret))
                .param("now", Sql.moment(now))
                .query((row, number) ->
                        new Opened(row.getObject("id", UUID.class), row.getObject("meeting", UUID.class)))
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** For whose interpreters an address is or was, by its id; none where the id is nobody’s. */
    Optional<UUID> meeting(UUID address) {
        return jdbc.sql("select meeting from meetings.booth_meeting(:id) as b(meeting) where meeting is not null")
                .param("id", address)
                .query((row, number) -> row.getObject("meeting", UUID.class))
                .optional();
    }

    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
