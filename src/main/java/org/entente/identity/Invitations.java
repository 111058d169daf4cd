package org.entente.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that let one person in once, for seven days; an older link of the same person ends when a new one is made. */
@Repository
class Invitations {

    static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Persons persons;
    private final SecureRandom random = new SecureRandom();

    Invitations(JdbcClient jdbc, Persons persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /** Answers the secret, which is kept nowhere: it is shown once and lives in the link. */
    String invite(UUID person, Instant now) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("delete from identity.invitation where person = :person and used_at is null")
                .param("person", person)
                .update();
        jdbc.sql("insert into identity.invitation (secret_hash, person, expires_at) values (:hash, :person, :until)")
                .param("hash", hash(secret))
                .param("person", person)
                .param("until", Timestamp.from(now.plus(LIFE)))
                .update();
        return secret;
    }

    /** The person whom an unused, unexpired link lets in; to any other link there is nobody. */
    Person invited(String secret, Instant now) {
        return jdbc.sql(
                        "select person from identity.invitation where secret_hash = :hash and used_at is null and expires_at > :now")
                .param("hash", hash(secret))
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .flatMap(persons::find)
                .filter(Person::isEnabled)
                .orElseThrow(NoSuchElementException::new);
    }

    /** False where somebody else has used it in the meantime. */
    boolean use(String secret, Instant now) {
        return jdbc.sql(
                                "update identity.invitation set used_at = :now where secret_hash = :hash and used_at is null and expires_at > :now")
                        .param("hash", hash(secret))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
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
