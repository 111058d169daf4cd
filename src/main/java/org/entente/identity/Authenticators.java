package org.entente.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The app that shows a person's codes: its sealed secret, and the last step of which a code was accepted. */
@Repository
class Authenticators {

    private static final Logger LOG = LoggerFactory.getLogger(Authenticators.class);

    private final JdbcClient jdbc;
    private final Seal seal;

    Authenticators(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    Optional<Instant> since(UUID person) {
        return jdbc.sql("select added_at from identity.authenticator where person = :person")
                .param("person", person)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** A secret for an app that has not shown yet that it has it. */
    String offer(UUID person) {
        return seal.seal(person, Secrets.random(Totp.SECRET_BYTES));
    }

    /** The offered secret in the open, for the picture that its person scans. */
    byte[] offered(UUID person, String sealed) {
        return seal.open(person, sealed);
    }

    /** In place of an earlier one, once a code shows that the app has the secret; that code is used up. */
    boolean set(UUID person, String sealed, String code, Instant now) {
        var step = Totp.step(seal.open(person, sealed), code, now);
        if (step.isEmpty()) return false;
        jdbc.sql("""
                        insert into identity.authenticator (person, secret, last_step, added_at)
                        values (:person, :secret, :step, :now)
                        on conflict (person) do update set secret = :secret, last_step = :step, added_at = :now""")
                .param("person", person)
                .param("secret", sealed)
                .param("step", step.getAsLong())
                .param("now", Timestamp.from(now))
                .update();
        return true;
    }

    /** Each code once, also of those that come at the same moment: the row moves on for one of them. */
    boolean accepts(UUID person, String code, Instant now) {
        var step = jdbc.sql("select secret from identity.authenticator where person = :person")
                .param("person", person)
                .query((row, number) -> row.getString(1))
                .optional()
                .map(stored -> Totp.step(opened(person, stored), code, now));
        if (step.isEmpty() || step.get().isEmpty()) return false;
        return jdbc.sql(
                                "update identity.authenticator set last_step = :step where person = :person and last_step < :step")
                        .param("step", step.get().getAsLong())
                        .param("person", person)
                        .update()
                == 1;
    }

    boolean remove(UUID person) {
        return jdbc.sql("delete from identity.authenticator where person = :person")
                        .param("person", person)
                        .update()
                == 1;
    }

    /** With another key than it was sealed with, a secret is lost; then only a recovery code or a passkey lets in. */
    private byte[] opened(UUID person, String stored) {
        try {
            return seal.open(person, stored);
        } catch (IllegalStateException lost) {
            LOG.error("The authenticator of person {} cannot be read: is this the key it was sealed with?", person);
            return Secrets.random(Totp.SECRET_BYTES);
        }
    }
}
