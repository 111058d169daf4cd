package org.entente.identity;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everyone who has, or has had, an account. */
@Repository
class Persons {

    static final RowMapper<Person> PERSON = (row, number) -> new Person(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("email"),
            row.getString("password_hash"),
            row.getTimestamp("invited_at").toInstant(),
            instant(row.getTimestamp("welcomed_at")),
            instant(row.getTimestamp("disabled_at")),
            row.getObject("acting_for", UUID.class));

    /** What was typed is part of the name or the address. */
    static final String MATCHES = """
            (:q = '' or strpos(lower(name), lower(:q)) > 0 or strpos(lower(coalesce(email, '')), lower(:q)) > 0)
            """;

    /** Asked for only where there is such a place: so an index leads to it, and nothing before it is looked at. */
    private static final String AFTER = """
            and (disabled_at is not null, lower(name), id) >
                ((select l.disabled_at is not null from identity.person l where l.id = :after),
                 (select lower(l.name) from identity.person l where l.id = :after), :after)
            """;

    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only those who keep accounts may look through them; those that have ended come last. */
    Portion<Person> all(Delegate keeper, Wanted wanted) {
        keeper.asKeeperOfAccounts();
        var after = wanted.afterWhom();
        var rows = jdbc.sql("select * from identity.person where " + MATCHES + (after == null ? "" : AFTER)
                        + "order by disabled_at is not null, lower(name), id limit :most")
                .param("q", wanted.q())
                .param("after", after, Types.OTHER)
                .param("most", Portion.MOST + 1)
                .query(PERSON)
                .list();
        return Portion.of(rows, count(wanted), Person::id);
    }

    private long count(Wanted wanted) {
        return jdbc.sql("select count(*) from identity.person where " + MATCHES)
                .param("q", wanted.q())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    Person get(Delegate keeper, UUID id) {
        keeper.asKeeperOfAccounts();
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    /** To be changed by this keeper: whoever opens a system administrator's account holds that office. */
    Person changedBy(Delegate keeper, UUID id) {
        var person = get(keeper, id);
        if (!keeper.isSystemAdministrator() && isSystemAdministrator(id))
            throw new RuleBroken(Refusal.IS_SYSTEM_ADMINISTRATOR);
        return person;
    }

    private boolean isSystemAdministrator(UUID id) {
        return jdbc.sql("""
                        select exists (select from identity.member
                                       where person = :id and ended_at is null and 'SYSTEM_ADMINISTRATOR' = any(roles))""")
                .param("id", id)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql("select * from identity.person where id = :id")
                .param("id", id)
                .query(PERSON)
                .optional();
    }

    Optional<Person> withEmail(String email) {
        return jdbc.sql("select * from identity.person where lower(email) = lower(:email)")
                .param("email", email.strip())
                .query(PERSON)
                .optional();
    }

    Person add(String name, @Nullable String email, @Nullable UUID by, Instant now) {
        var person = new Person(UUID.randomUUID(), name.strip(), email, null, now, null, null, null);
        jdbc.sql("""
                        insert into identity.person (id, name, email, invited_at, invited_by)
                        values (:id, :name, :email, :at, :by)""")
                .param("id", person.id())
                .param("name", person.name())
                .param("email", email)
                .param("at", Timestamp.from(now))
                .param("by", by, Types.OTHER)
                .update();
        return person;
    }

    void welcome(UUID id, String name, String email, String passwordHash, Instant now) {
        jdbc.sql("""
                        update identity.person set name = :name, email = :email, password_hash = :hash,
                            welcomed_at = coalesce(welcomed_at, :now) where id = :id""")
                .param("name", name.strip())
                .param("email", email.strip())
                .param("hash", passwordHash)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** Without keys of their own: their organisation has let them in. */
    void comeIn(UUID id, Instant now) {
        jdbc.sql("update identity.person set welcomed_at = coalesce(welcomed_at, :now) where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** Remembered for the next time they sign in. */
    void actFor(UUID id, UUID delegation) {
        jdbc.sql("update identity.person set acting_for = :delegation where id = :id")
                .param("delegation", delegation)
                .param("id", id)
                .update();
    }

    void disable(UUID id, Instant now) {
        jdbc.sql("update identity.person set disabled_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
