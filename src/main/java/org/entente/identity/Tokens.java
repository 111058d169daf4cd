package org.entente.identity;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Every token there is or was; of each only the hash. */
@Repository
class Tokens {

    /** A use is noted once in so long: who looks wants to know the day, and nobody waits for a row to be written. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    /** Of one person, or a delegation’s own: so many programs somebody can still look after. */
    static final int MOST = 20;

    private static final String SELECT = """
            select t.*, p.name as person_name from identity.token t left join identity.person p on p.id = t.person
            """;

    private static final String LIVING_FIRST =
            " order by t.revoked_at is not null, p.name is not null, lower(p.name), t.created_at desc, t.id";

    private static final String GOOD = """
            where t.revoked_at is null and t.expires_at > :now and (:delegation::uuid is null or t.delegation = :delegation)
              and (:q = '' or strpos(lower(coalesce(p.name, '')), lower(:q)) > 0
                   or strpos(lower(coalesce(p.email, '')), lower(:q)) > 0)
            """;

    private static final RowMapper<Token> TOKEN = (row, number) -> new Token(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getObject("person", UUID.class),
            row.getString("person_name"),
            row.getObject("delegation", UUID.class),
            scopes((String[]) row.getArray("scopes").getArray()),
            row.getTimestamp("created_at").toInstant(),
            row.getTimestamp("expires_at").toInstant(),
            instant(row.getTimestamp("last_used_at")),
            instant(row.getTimestamp("revoked_at")));

    private final JdbcClient jdbc;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient jdbc, Parties parties, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.events = events;
        this.transaction = transaction;
    }

    /** Answers the token itself, which is kept nowhere: it is shown once. */
    String create(
            UUID person,
            UUID delegation,
            String name,
            Set<Scope> scopes,
            Instant until,
            @Nullable UUID by,
            Instant now) {
        var text = TokenText.fresh(random);
        var id = UUID.randomUUID();
        var sorted = EnumSet.copyOf(scopes);
        transaction.executeWithoutResult(status -> {
            keepWithinMeasure(person, delegation, now);
            add(id, text, person, delegation, name, sorted, until, by, now);
            events.publishEvent(new TokenCreated(id, person, delegation, name, sorted, until, by, now));
        });
        return text;
    }

    /** The same of a delegation's own, which stays when its people change. */
    String createFor(
            Delegation delegation, String name, Set<Scope> scopes, Instant until, @Nullable UUID by, Instant now) {
        var text = TokenText.fresh(random);
        var id = UUID.randomUUID();
        var sorted = EnumSet.copyOf(scopes);
        transaction.executeWithoutResult(status -> {
            keepWithinMeasure(null, delegation.id(), now);
            add(id, text, null, delegation.id(), name, sorted, until, by, now);
            events.publishEvent(DelegationTokenCreated.of(id, delegation.code(), name, sorted, until, by, now));
        });
        return text;
    }

    /** Whether they have as many as they may; a form that asks for one more says so. */
    boolean hasAll(Delegate delegate, Instant now) {
        return living(delegate.person(), delegate.delegation(), now) >= MOST;
    }

    boolean hasAll(Delegation delegation, Instant now) {
        return living(null, delegation.id(), now) >= MOST;
    }

    /** One after the other: of two that are made at once, the second finds the first. */
    private void keepWithinMeasure(@Nullable UUID person, UUID delegation, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:owner))")
                .param("owner", "tokens of " + (person == null ? delegation : person))
                .query()
                .singleRow();
        if (living(person, delegation, now) >= MOST) throw new RuleBroken(Refusal.TOO_MANY_TOKENS, MOST);
    }

    private long living(@Nullable UUID person, UUID delegation, Instant now) {
        return jdbc.sql("""
                        select count(*) from identity.token
                        where revoked_at is null and expires_at > :now
                          and (person = :person or :person::uuid is null and person is null and delegation = :delegation)""")
                .param("now", Timestamp.from(now))
                .param("person", person, Types.OTHER)
                .param("delegation", delegation)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private void add(
            UUID id,
            String text,
            @Nullable UUID person,
            UUID delegation,
            String name,
            Set<Scope> scopes,
            Instant until,
            @Nullable UUID by,
            Instant now) {
        jdbc.sql("""
                        insert into identity.token
                            (id, hash, name, person, delegation, scopes, created_at, created_by, expires_at)
                        values (:id, :hash, :name, :person, :delegation, :scopes, :at, :by, :until)""")
                .param("id", id)
                .param("hash", TokenText.hash(text))
                .param("name", name)
                .param("person", person, Types.OTHER)
                .param("delegation", delegation)
                .param("scopes", scopes.stream().map(Scope::name).toArray(String[]::new))
                .param("at", Timestamp.from(now))
                .param("by", by, Types.OTHER)
                .param("until", Timestamp.from(until))
                .update();
    }

    /** The good token that a program has sent; what has ended is no token. */
    Optional<Token> sent(String text, Instant now) {
        if (!TokenText.isOne(text)) return Optional.empty();
        return jdbc.sql(SELECT + "where t.hash = :hash")
                .param("hash", TokenText.hash(text))
                .query(TOKEN)
                .optional()
                .filter(token -> token.isGood(now));
    }

    void use(Token token, Instant now) {
        var before = token.lastUsedAt();
        if (before != null && before.plus(NOTED_EVERY).isAfter(now)) return;
        jdbc.sql("update identity.token set last_used_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", token.id())
                .update();
    }

    List<Token> ownedBy(Delegate delegate) {
        return ofPerson(delegate.person());
    }

    /** Who may ask is decided by the finder of the person. */
    List<Token> ofPerson(UUID person) {
        return jdbc.sql(SELECT + "where t.person = :person order by t.created_at desc, t.id")
                .param("person", person)
                .query(TOKEN)
                .list();
    }

    Token ownedBy(Delegate delegate, UUID id) {
        return find(id).filter(token -> delegate.person().equals(token.person()))
                .orElseThrow(NoSuchElementException::new);
    }

    /** Who may ask is decided by the finder of the delegation; those that have ended come last. */
    List<Token> of(Delegation delegation) {
        return jdbc.sql(SELECT + "where t.delegation = :delegation" + LIVING_FIRST)
                .param("delegation", delegation.id())
                .query(TOKEN)
                .list();
    }

    /** All that let a program in today, persons’ and delegations’ own; the last that was made, first. */
    Portion<Token> good(Delegate keeper, Wanted wanted, @Nullable UUID delegation, Instant now) {
        keeper.asKeeperOfAccounts();
        var rows = good(SELECT + GOOD + """
                         and coalesce((t.created_at, t.id) <
                              (select l.created_at, l.id from identity.token l where l.id = :after), true)
                        order by t.created_at desc, t.id desc limit :most""", wanted, delegation, now)
                .param("after", wanted.afterWhom(), Types.OTHER)
                .param("most", Portion.MOST + 1)
                .query(TOKEN)
                .list();
        var count = "select count(*) from identity.token t left join identity.person p on p.id = t.person " + GOOD;
        var all = good(count, wanted, delegation, now).query(Long.class).single();
        return Portion.of(rows, all, Token::id);
    }

    private JdbcClient.StatementSpec good(String sql, Wanted wanted, @Nullable UUID delegation, Instant now) {
        return jdbc.sql(sql)
                .param("now", Timestamp.from(now))
                .param("delegation", delegation, Types.OTHER)
                .param("q", wanted.q());
    }

    Token get(Delegation delegation, UUID id) {
        return find(id).filter(token -> token.delegation().equals(delegation.id()))
                .orElseThrow(NoSuchElementException::new);
    }

    Token get(Person person, UUID id) {
        return find(id).filter(token -> person.id().equals(token.person())).orElseThrow(NoSuchElementException::new);
    }

    /** For the operator, who may read the database anyway. */
    List<Token> all() {
        return jdbc.sql(SELECT + LIVING_FIRST).query(TOKEN).list();
    }

    Optional<Token> find(UUID id) {
        return jdbc.sql(SELECT + "where t.id = :id")
                .param("id", id)
                .query(TOKEN)
                .optional();
    }

    void revokeAll(Person person, @Nullable UUID by, Instant now) {
        ofPerson(person.id()).stream().filter(token -> token.isGood(now)).forEach(token -> revoke(token, by, now));
    }

    /** Ended twice, it ended the first time. */
    void revoke(Token token, @Nullable UUID by, Instant now) {
        transaction.executeWithoutResult(status -> {
            if (end(token, now)) events.publishEvent(ended(token, "", by, now));
        });
    }

    /** By whoever keeps its delegation’s people or its person’s account: the delegation finds it, and why, in its history. */
    void revokeForAnother(Token token, String reason, UUID by, Instant now) {
        transaction.executeWithoutResult(status -> {
            if (!end(token, now)) return;
            events.publishEvent(ended(token, reason, by, now));
            var person = token.person();
            if (person == null) return;
            // A delegation that has gone has no history any more.
            found(token)
                    .ifPresent(
                            code -> events.publishEvent(MemberTokenRevoked.of(token, person, code, reason, by, now)));
        });
    }

    private boolean end(Token token, Instant now) {
        return jdbc.sql("update identity.token set revoked_at = :now where id = :id and revoked_at is null")
                        .param("now", Timestamp.from(now))
                        .param("id", token.id())
                        .update()
                == 1;
    }

    private Act ended(Token token, String reason, @Nullable UUID by, Instant now) {
        var person = token.person();
        return person == null
                ? DelegationTokenRevoked.of(token, code(token), reason, by, now)
                : new TokenRevoked(token.id(), person, by, now);
    }

    /** Whose it is, for the operator: a person's name, or the delegation's code. */
    String owner(Token token) {
        return Objects.requireNonNullElseGet(token.personName(), () -> code(token));
    }

    private String code(Token token) {
        return found(token).orElseThrow();
    }

    private Optional<String> found(Token token) {
        var delegation = token.delegation();
        return delegation.equals(Delegate.SECRETARIAT) ? Optional.of(Delegation.SECRETARIAT) : parties.code(delegation);
    }

    /** The delegation's own program with this id, if it is one. */
    Optional<Token> ofDelegation(UUID id) {
        return find(id).filter(Token::isOfDelegation);
    }

    private static Set<Scope> scopes(String[] names) {
        var scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(names).map(Scope::valueOf).forEach(scopes::add);
        return scopes;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
