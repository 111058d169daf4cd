package org.entente.identity;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Links that let one person in once, for seven days: into a delegation, or into their own account again. An older link for
 * the same ends when a new one is made.
 */
@Repository
class Invitations {

    static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Persons persons;

    Invitations(JdbcClient jdbc, Persons persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /**
     * Whom a link lets in.
     *
     * @param member the membership it is for; null where it is for the account alone
     */
    record Invitation(Person person, @Nullable UUID member) {

        /** An account that is somebody's already is entered by its own keys; such a link only joins a delegation. */
        boolean onlyJoins() {
            return member != null && person.hasComeIn();
        }
    }

    /** Answers the secret, which is kept nowhere: it is shown once and lives in the link. */
    String toJoin(Member member, Instant now) {
        return make(member.person(), member.id(), now);
    }

    /** Into an account again, such as after a lost password. */
    String toComeInAgain(UUID person, Instant now) {
        return make(person, null, now);
    }

    private String make(UUID person, @Nullable UUID member, Instant now) {
        var secret = Secrets.random();
        jdbc.sql("""
                        delete from identity.invitation
                        where person = :person and member is not distinct from :member and used_at is null""")
                .param("person", person)
                .param("member", member, Types.OTHER)
                .update();
        jdbc.sql("""
                        insert into identity.invitation (secret_hash, person, member, expires_at)
                        values (:hash, :person, :member, :until)""")
                .param("hash", Secrets.hash(secret))
                .param("person", person)
                .param("member", member, Types.OTHER)
                .param("until", Timestamp.from(now.plus(LIFE)))
                .update();
        return secret;
    }

    /** Of an unused, unexpired link to a delegation that the person has not been removed from; any other is no link. */
    Invitation open(String secret, Instant now) {
        return jdbc.sql("""
                        select i.person, i.member from identity.invitation i left join identity.member m on m.id = i.member
                        where i.secret_hash = :hash and i.used_at is null and i.expires_at > :now and m.ended_at is null""")
                .param("hash", Secrets.hash(secret))
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Found(row.getObject("person", UUID.class), row.getObject("member", UUID.class)))
                .optional()
                .flatMap(found -> persons.find(found.person())
                        .filter(Person::isEnabled)
                        .map(person -> new Invitation(person, found.member())))
                .orElseThrow(NoSuchElementException::new);
    }

    /** Whether a delegation waits for them: who has been removed from their only one has to sign in to join it again. */
    boolean isAwaited(UUID person, Instant now) {
        return jdbc.sql("""
                        select exists (select from identity.invitation i join identity.member m on m.id = i.member
                                       where i.person = :person and i.used_at is null and i.expires_at > :now
                                         and m.ended_at is null)""")
                .param("person", person)
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private record Found(UUID person, @Nullable UUID member) {}

    /** False where somebody else has used it in the meantime. */
    boolean use(String secret, Instant now) {
        return jdbc.sql(
                                "update identity.invitation set used_at = :now where secret_hash = :hash and used_at is null and expires_at > :now")
                        .param("hash", Secrets.hash(secret))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
