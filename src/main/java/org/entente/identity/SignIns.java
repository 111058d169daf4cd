package org.entente.identity;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is signed in where; the finders know only sessions that have neither ended nor outlived their limits. */
@Repository
class SignIns {

    private static final Duration KEPT = Duration.ofDays(90);

    /** Written down no oftener than this, so that reading pages is no writing. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private static final String LIVE =
            "s.ended_at is null and since > :oldest and last_used > :idle and (provider is null or in_force)";

    /** What a provider has opened ends with it, and while it is paused. */
    private static final String SELECT = """
            select s.*, p.delegation as bound_to
            from identity.sign_in s
                 left join (select *, ended_at is null and not paused as in_force from identity.provider) p on p.id = provider
            where\s""";

    private static final String ACTING = """
            select distinct on (s.id) s.id as sign_in, m.*
            from identity.sign_in s
                 left join (select *, ended_at is null and not paused as in_force from identity.provider) p on p.id = provider
                 join identity.colleague m on m.person = s.person
            where s.id = any(:ids) and (provider is null or m.delegation = p.delegation)
              and\s""" + Members.IN_FORCE + " and " + LIVE + """

            order by s.id, m.delegation is distinct from s.acting_for, m.delegation is distinct from m.acting_for,
                     m.invited_at, m.id""";

    private static final RowMapper<SignIn> SIGN_IN = (row, number) -> new SignIn(
            row.getObject("id", UUID.class),
            row.getObject("person", UUID.class),
            row.getTimestamp("since").toInstant(),
            row.getTimestamp("last_used").toInstant(),
            row.getString("address"),
            row.getString("browser"),
            instant(row.getTimestamp("password_at")),
            instant(row.getTimestamp("second_factor_at")),
            row.getObject("acting_for", UUID.class),
            row.getObject("bound_to", UUID.class));

    private final JdbcClient jdbc;
    private final SignInLimits limits;

    SignIns(JdbcClient jdbc, SignInLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    UUID begin(UUID person, String address, String browser, Proof proof, Instant now) {
        return begin(person, address, browser, proof, null, now);
    }

    UUID begin(UUID person, String address, String browser, Proof proof, @Nullable UUID provider, Instant now) {
        jdbc.sql("delete from identity.sign_in where person = :person and last_used < :old")
                .param("person", person)
                .param("old", Timestamp.from(now.minus(KEPT)))
                .update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into identity.sign_in
                            (id, person, since, last_used, address, browser, provider, password_at, second_factor_at)
                        values (:id, :person, :now, :now, :address, :browser, :provider,
                            case when :password then :now::timestamptz end, case when :secondFactor then :now::timestamptz end)""")
                .param("id", id)
                .param("person", person)
                .param("now", Timestamp.from(now))
                .param("address", address)
                .param("browser", browser)
                .param("provider", provider, Types.OTHER)
                .param("password", proof.hasPassword())
                .param("secondFactor", proof.hasSecondFactor())
                .update();
        return id;
    }

    Optional<SignIn> live(UUID id, Instant now) {
        var found = within(jdbc.sql(SELECT + "s.id = :id and " + LIVE), now)
                .param("id", id)
                .query(SIGN_IN)
                .optional();
        found.filter(signIn -> signIn.lastUsed().isBefore(now.minus(STEP))).ifPresent(signIn -> used(signIn, now));
        return found;
    }

    /** As whose member each of these acts, where it is live: what {@link SignedIn} asks of one request, for many at once. */
    Map<UUID, Member> acting(Collection<UUID> ids, Instant now, LocalDate today) {
        var acting = new HashMap<UUID, Member>();
        if (ids.isEmpty()) return acting;
        within(jdbc.sql(ACTING), now)
                .param("ids", ids.toArray(UUID[]::new))
                .param("today", today)
                .query((row, number) ->
                        acting.put(row.getObject("sign_in", UUID.class), Members.MEMBER.mapRow(row, number)))
                .list();
        return acting;
    }

    List<SignIn> of(UUID person, Instant now) {
        return within(jdbc.sql(SELECT + "person = :person and " + LIVE + " order by last_used desc, s.id"), now)
                .param("person", person)
                .query(SIGN_IN)
                .list();
    }

    void actFor(UUID id, UUID delegation) {
        jdbc.sql("update identity.sign_in set acting_for = :delegation where id = :id")
                .param("delegation", delegation)
                .param("id", id)
                .update();
    }

    void confirm(UUID id, Instant now) {
        jdbc.sql("update identity.sign_in set second_factor_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void confirmPassword(UUID id, Instant now) {
        jdbc.sql("update identity.sign_in set password_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** Only one's own. */
    boolean end(UUID person, UUID id, Instant now) {
        return jdbc.sql("""
                        update identity.sign_in set ended_at = :now
                        where id = :id and person = :person and ended_at is null""")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    /** All but one, or all. */
    int endAll(UUID person, @Nullable UUID except, Instant now) {
        return jdbc.sql("""
                        update identity.sign_in set ended_at = :now
                        where person = :person and ended_at is null and id is distinct from :except::uuid""")
                .param("now", Timestamp.from(now))
                .param("person", person)
                .param("except", except, Types.OTHER)
                .update();
    }

    private JdbcClient.StatementSpec within(JdbcClient.StatementSpec statement, Instant now) {
        return statement
                .param("oldest", Timestamp.from(now.minus(limits.life())))
                .param("idle", Timestamp.from(now.minus(limits.idle())));
    }

    private void used(SignIn signIn, Instant now) {
        jdbc.sql("update identity.sign_in set last_used = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", signIn.id())
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
