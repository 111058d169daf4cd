package org.entente.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is, or was, in which delegation. Who may ask is decided by the finder of the delegation. */
@Repository
class Members {

    static final RowMapper<Member> MEMBER = (row, number) -> new Member(
            row.getObject("id", UUID.class),
            row.getObject("delegation", UUID.class),
            row.getObject("person", UUID.class),
            row.getString("name"),
            row.getString("email"),
            roles(row),
            row.getObject("from_on", LocalDate.class),
            row.getObject("until_on", LocalDate.class),
            row.getTimestamp("invited_at").toInstant(),
            instant(row.getTimestamp("accepted_at")),
            instant(row.getTimestamp("ended_at")),
            row.getLong("lock"));

    /** Somebody may act so today. */
    static final String IN_FORCE = """
            m.disabled_at is null and m.ended_at is null and m.accepted_at is not null
              and m.from_on <= :today and coalesce(m.until_on, 'infinity') >= :today""";

    private static final String SELECT = "select m.* from identity.colleague m ";

    private static final String OPEN = """
            where m.ended_at is null and m.disabled_at is null
              and (:delegation::uuid is null or m.delegation = :delegation) and\s""" + Persons.MATCHES;

    private final JdbcClient jdbc;
    private final Clock clock;

    Members(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those who are in it first. */
    Portion<Member> of(Delegation delegation, Wanted wanted) {
        var rows = jdbc.sql(SELECT + "where m.delegation = :delegation and " + Persons.MATCHES + """
                         and coalesce((m.ended_at is not null, lower(m.name), m.id) >
                              (select l.ended_at is not null, lower(l.name), l.id
                               from identity.colleague l where l.id = :after), true)
                        order by m.ended_at is not null, lower(m.name), m.id limit :most""")
                .param("delegation", delegation.id())
                .param("q", wanted.q())
                .param("after", wanted.afterWhom(), Types.OTHER)
                .param("most", Portion.MOST + 1)
                .query(MEMBER)
                .list();
        return Portion.of(rows, count(delegation, wanted), Member::id);
    }

    /** Of everybody whose account has not ended: who holds an office first, and whoever was removed not at all. */
    Portion<Member> open(Delegate keeper, Wanted wanted, @Nullable UUID delegation) {
        keeper.asKeeperOfAccounts();
        var rows = jdbc.sql(SELECT + OPEN + """
                         and coalesce((m.delegation <> :secretariat, lower(m.name), m.id) >
                              (select l.delegation <> :secretariat, lower(l.name), l.id
                               from identity.colleague l where l.id = :after), true)
                        order by m.delegation <> :secretariat, lower(m.name), m.id limit :most""")
                .param("delegation", delegation, Types.OTHER)
                .param("q", wanted.q())
                .param("after", wanted.afterWhom(), Types.OTHER)
                .param("secretariat", Delegate.SECRETARIAT)
                .param("most", Portion.MOST + 1)
                .query(MEMBER)
                .list();
        var all = jdbc.sql("select count(*) from identity.colleague m " + OPEN)
                .param("delegation", delegation, Types.OTHER)
                .param("q", wanted.q())
                .query(Long.class)
                .single();
        return Portion.of(rows, all, Member::id);
    }

    private long count(Delegation delegation, Wanted wanted) {
        return jdbc.sql("""
                        select count(*) from identity.colleague m
                        where m.delegation = :delegation and\s""" + Persons.MATCHES)
                .param("delegation", delegation.id())
                .param("q", wanted.q())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    Member get(Delegation delegation, UUID id) {
        return find(id).filter(member -> member.delegation().equals(delegation.id()))
                .orElseThrow(NoSuchElementException::new);
    }

    Optional<Member> find(UUID id) {
        return jdbc.sql(SELECT + "where m.id = :id")
                .param("id", id)
                .query(MEMBER)
                .optional();
    }

    List<Member> ofPerson(UUID person) {
        return jdbc.sql(SELECT + "where m.person = :person order by m.ended_at is not null, m.invited_at, m.id")
                .param("person", person)
                .query(MEMBER)
                .list();
    }

    Optional<Member> open(Delegation delegation, UUID person) {
        return ofPerson(person).stream()
                .filter(Member::isOpen)
                .filter(member -> member.delegation().equals(delegation.id()))
                .findFirst();
    }

    /** Whether somebody else’s focal point is there, and whoever keeps accounts acts in their place. */
    boolean isSteppedInto(Delegation delegation, Delegate keeper) {
        return !keeper.isAdministratorOf(delegation.id()) && isAdministered(delegation);
    }

    SteppingIn steppingInto(Delegation delegation, Delegate keeper, String reason) {
        return new SteppingIn(isSteppedInto(delegation, keeper), reason);
    }

    private boolean isAdministered(Delegation delegation) {
        return jdbc.sql("""
                        select exists (select from identity.colleague m
                                       where m.delegation = :delegation and 'ADMINISTRATOR' = any(m.roles)
                                         and\s""" + IN_FORCE + ")")
                .param("delegation", delegation.id())
                .param("today", Dates.today(clock))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** The delegations for which somebody whose account has not ended may act today; the last acted for comes first. */
    List<Member> inForce(UUID person) {
        return jdbc.sql(SELECT + """
                        where m.person = :person and\s""" + IN_FORCE + """

                        order by m.delegation is distinct from m.acting_for, m.invited_at, m.id""")
                .param("person", person)
                .param("today", Dates.today(clock))
                .query(MEMBER)
                .list();
    }

    /** Until they join, the delegation knows them by the name and the address that this person is given with. */
    Member add(
            Delegation delegation,
            Person person,
            Set<Role> roles,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID by,
            Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into identity.member (id, delegation, person, invited_name, invited_email, roles, from_on,
                            until_on, invited_at, invited_by)
                        values (:id, :delegation, :person, :name, :email, :roles, :from, :until, :at, :by)""")
                .param("id", id)
                .param("delegation", delegation.id())
                .param("person", person.id())
                .param("name", person.name())
                .param("email", person.email())
                .param("roles", names(roles))
                .param("from", from)
                .param("until", until, Types.DATE)
                .param("at", Timestamp.from(now))
                .param("by", by, Types.OTHER)
                .update();
        return find(id).orElseThrow();
    }

    /** Of two changes at once the second is told. */
    void change(Member member, Set<Role> roles, LocalDate from, @Nullable LocalDate until) {
        var rows = jdbc.sql("""
                        update identity.member set roles = :roles, from_on = :from, until_on = :until, lock = lock + 1
                        where id = :id and lock = :lock and ended_at is null""")
                .param("id", member.id())
                .param("lock", member.lock())
                .param("roles", names(roles))
                .param("from", from)
                .param("until", until, Types.DATE)
                .update();
        if (rows == 0) throw new OptimisticLockingFailureException("The membership was changed meanwhile");
    }

    void accept(UUID id, Instant now) {
        jdbc.sql("update identity.member set accepted_at = :now where id = :id and accepted_at is null")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** False where somebody else has ended it in the meantime. */
    boolean end(UUID id, Instant now) {
        return jdbc.sql("update identity.member set ended_at = :now where id = :id and ended_at is null")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toArray(String[]::new);
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
