package org.entente.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everyone who has, or has had, an account. */
@Repository
class Persons {

    private static final RowMapper<Person> PERSON = (row, number) -> new Person(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("email"),
            Role.valueOf(row.getString("role")),
            row.getObject("party", UUID.class),
            row.getString("password_hash"),
            row.getTimestamp("invited_at").toInstant(),
            instant(row.getTimestamp("disabled_at")));

    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only an officer may look through persons. */
    List<Person> all(Delegate officer) {
        officer.asOfficer();
        return jdbc.sql("select * from identity.person order by disabled_at is not null, lower(name), id")
                .query(PERSON)
                .list();
    }

    Person get(Delegate officer, UUID id) {
        officer.asOfficer();
        return find(id).orElseThrow(NoSuchElementException::new);
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

    Person add(String name, @Nullable String email, Role role, @Nullable UUID party, @Nullable UUID by, Instant now) {
        var person = new Person(UUID.randomUUID(), name.strip(), email, role, party, null, now, null);
        jdbc.sql("""
                        insert into identity.person (id, name, email, role, party, invited_at, invited_by)
                        values (:id, :name, :email, :role, :party, :at, :by)""")
                .param("id", person.id())
                .param("name", person.name())
                .param("email", email)
                .param("role", role.name())
                .param("party", party)
                .param("at", Timestamp.from(now))
                .param("by", by)
                .update();
        return person;
    }

    void welcome(UUID id, String name, String email, String passwordHash) {
        jdbc.sql("update identity.person set name = :name, email = :email, password_hash = :hash where id = :id")
                .param("name", name.strip())
                .param("email", email.strip())
                .param("hash", passwordHash)
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
