package org.entente.identity;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Links that let one person in once, for seven days: into a delegation, or into their own account again. An older link for
 * the same ends when a new one is made; and a link closes with what it was for, and when whoever made it could make it no more.
 */
@Repository
class Invitations {

    static final Duration LIFE = Duration.ofDays(7);

    /** Whoever made it could make it today; an operator always can. */
    private static final String MAY_STILL_BE_MADE = """
             (i.made_by is null or exists (
                select from identity.colleague m
                where m.person = i.made_by and (m.delegation = :secretariat and m.roles && array['OFFICER', 'SYSTEM_ADMINISTRATOR']
                        or m.delegation = j.delegation and 'ADMINISTRATOR' = any(m.roles))
                  and ('SYSTEM_ADMINISTRATOR' = any(m.roles) or not exists (
                        select from identity.member a
                        where a.person = i.person and a.ended_at is null and 'SYSTEM_ADMINISTRATOR' = any(a.roles)
                          and (i.member is null or i.member = a.id)))
                  and\s""" + Members.IN_FORCE + "))";

    /** An account is another one to open when a term in it is over, or an office has begun: who may open it is asked anew. */
    private static final String IS_THE_SAME_ACCOUNT = """
             (i.member is not null or not exists (
                select from identity.member e
                where e.person = i.person
                  and (e.ended_at > i.made_at
                       or e.until_on < :today and e.until_on >= (i.made_at at time zone 'America/New_York')::date
                       or e.delegation = :secretariat and e.accepted_at > i.made_at)))
            """;

    private static final String OPEN = """
            from identity.invitation i left join identity.member j on j.id = i.member
            where i.used_at is null and i.expires_at > :now and j.ended_at is null
              and coalesce(j.until_on, 'infinity') >= :today and\s""" + MAY_STILL_BE_MADE + " and" + IS_THE_SAME_ACCOUNT;

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

    /** Made by an operator. */
    String toJoin(Member member, Instant now) {
        return toJoin(member, null, now);
    }

    /** Answers the secret, which is kept nowhere: it is shown once and lives in the link. */
    String toJoin(Member member, @Nullable UUID by, Instant now) {
        return make(member.person(), member.id(), by, now);
    }

    /** Made by an operator. */
    String toComeInAgain(UUID person, Instant now) {
        return toComeInAgain(person, null, now);
    }

    /** Into an account again, such as after a lost password. */
    String toComeInAgain(UUID person, @Nullable UUID by, Instant now) {
        return make(person, null, by, now);
    }

    private String make(UUID person, @Nullable UUID member, @Nullable UUID by, Instant now) {
        var secret = Secrets.random();
        jdbc.sql("""
                        delete from identity.invitation
                        where person = :person and member is not distinct from :member and used_at is null""")
                .param("person", person)
                .param("member", member, Types.OTHER)
                .update();
        jdbc.sql("""
                        insert into identity.invitation (secret_hash, person, member, expires_at, made_by, made_at)
                        values (:hash, :person, :member, :until, :by, :now)""")
                .param("hash", Secrets.hash(secret))
                .param("person", person)
                .param("member", member, Types.OTHER)
                .param("until", Timestamp.from(now.plus(LIFE)))
                .param("by", by, Types.OTHER)
                .param("now", Timestamp.from(now))
                .update();
        return secret;
    }

    /** Of a link that has neither been used nor closed; any other is no link. */
    Invitation open(String secret, Instant now) {
        return asked(jdbc.sql("select i.person, i.member " + OPEN + " and i.secret_hash = :hash"), now)
                .param("hash", Secrets.hash(secret))
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
        return asked(
                        jdbc.sql("select exists (select " + OPEN + " and i.person = :person and i.member is not null)"),
                        now)
                .param("person", person)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec question, Instant now) {
        return question.param("now", Timestamp.from(now))
                .param("today", Dates.day(now))
                .param("secretariat", Delegate.SECRETARIAT);
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
