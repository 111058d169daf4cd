package org.entente.identity;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Delegate;
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

    private static final String ROW = """
            s.id as sign_in, s.person as signed_in, s.since, s.last_used, s.address, s.browser, s.password_at,
            s.second_factor_at, s.acting_for as chosen, p.delegation as bound_to""";

    /** What a provider has opened ends with it, and while it is paused. */
    private static final String FROM = """

            from identity.sign_in s
                 left join (select *, ended_at is null and not paused as in_force from identity.provider) p on p.id = provider
            """;

    /** In one question, since it is asked for every page. */
    private static final String ACTING =
            "select " + ROW + ", m.*" + FROM + """
            left join identity.colleague m
                   on m.person = s.person and (provider is null or m.delegation = p.delegation) and\s""" + Members.IN_FORCE + " where s.id = any(:ids) and " + LIVE + """

            order by s.id, m.delegation is distinct from s.acting_for, m.delegation is distinct from m.acting_for,
                     m.invited_at, m.id""";

    /** For whom each acts is what {@link #ACTING} says. */
    private static final String OPEN = FROM + """
            join identity.person h on h.id = s.person
            left join lateral (
                select m.delegation from identity.colleague m
                where m.person = s.person and (s.provider is null or m.delegation = p.delegation) and\s""" + Members.IN_FORCE + """

                order by m.delegation is distinct from s.acting_for, m.delegation is distinct from m.acting_for,
                         m.invited_at, m.id limit 1) acting on true
            where\s""" + LIVE
            + " and (:delegation::uuid is null or acting.delegation = :delegation) and " + Persons.MATCHES;

    private static final RowMapper<SignIn> SIGN_IN = (row, number) -> new SignIn(
            row.getObject("sign_in", UUID.class),
            row.getObject("signed_in", UUID.class),
            row.getTimestamp("since").toInstant(),
            row.getTimestamp("last_used").toInstant(),
            row.getString("address"),
            row.getString("browser"),
            instant(row.getTimestamp("password_at")),
            instant(row.getTimestamp("second_factor_at")),
            row.getObject("chosen", UUID.class),
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

    /** That it was used is written down. */
    Optional<Acting> live(UUID id, Instant now, LocalDate today) {
        var found = Optional.ofNullable(acting(List.of(id), now, today).get(id));
        found.map(Acting::signIn)
                .filter(signIn -> signIn.lastUsed().isBefore(now.minus(STEP)))
                .ifPresent(signIn -> used(signIn, now));
        return found;
    }

    /** Those that are live. */
    Map<UUID, Acting> acting(Collection<UUID> ids, Instant now, LocalDate today) {
        var acting = new HashMap<UUID, Acting>();
        if (ids.isEmpty()) return acting;
        within(jdbc.sql(ACTING), now)
                .param("ids", ids.toArray(UUID[]::new))
                .param("today", today)
                .query((row, number) -> {
                    var signIn = SIGN_IN.mapRow(row, number);
                    var found = acting.computeIfAbsent(signIn.id(), id -> new Acting(signIn, new ArrayList<>()));
                    if (row.getObject("id") != null) found.memberships().add(Members.MEMBER.mapRow(row, number));
                    return found;
                })
                .list();
        return acting;
    }

    List<SignIn> of(UUID person, Instant now) {
        return within(
                        jdbc.sql("select " + ROW + FROM + "where person = :person and " + LIVE
                                + " order by last_used desc, s.id"),
                        now)
                .param("person", person)
                .query(SIGN_IN)
                .list();
    }

    /** Everybody’s; in an order that does not move when one of them is used. */
    Portion<OpenSession> open(Delegate keeper, Wanted wanted, @Nullable UUID delegation, Instant now, LocalDate today) {
        keeper.asKeeperOfAccounts();
        var rows = open("select " + ROW + ", h.name, acting.delegation" + OPEN + """
                         and coalesce((s.since, s.id) <
                              (select l.since, l.id from identity.sign_in l where l.id = :after), true)
                        order by s.since desc, s.id desc limit :most""", wanted, delegation, now, today)
                .param("after", wanted.afterWhom(), Types.OTHER)
                .param("most", Portion.MOST + 1)
                .query((row, number) -> new OpenSession(
                        SIGN_IN.mapRow(row, number), row.getString("name"), row.getObject("delegation", UUID.class)))
                .list();
        var all = open("select count(*)" + OPEN, wanted, delegation, now, today)
                .query(Long.class)
                .single();
        return Portion.of(rows, all, each -> each.signIn().id());
    }

    private JdbcClient.StatementSpec open(
            String sql, Wanted wanted, @Nullable UUID delegation, Instant now, LocalDate today) {
        return within(jdbc.sql(sql), now)
                .param("today", today)
                .param("q", wanted.q())
                .param("delegation", delegation, Types.OTHER);
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
