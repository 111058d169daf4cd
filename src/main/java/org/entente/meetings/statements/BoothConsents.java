package org.entente.meetings.statements;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.consultations.Statement;
import org.entente.web.Delegate;
import org.entente.web.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which texts interpreters may read before they are said: those alone of which the party whose words they are has said so.
 * Nothing is let by default, and nobody says it for another.
 */
@Repository
class BoothConsents {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BoothConsents(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The version that is let, if one is. */
    Optional<Integer> letOf(UUID statement) {
        return Optional.ofNullable(among(Set.of(statement)).get(statement));
    }

    /** The version that is let, of those of which one is. */
    Map<UUID, Integer> among(Collection<UUID> statements) {
        var let = new HashMap<UUID, Integer>();
        jdbc.sql("select statement, version from meetings.booth_consent where statement = any(:statements)")
                .param("statements", Sql.array(statements))
                .query(row -> {
                    let.put(row.getObject("statement", UUID.class), row.getInt("version"));
                });
        return let;
    }

    /** Only who speaks for the party gives its text out of the house; to have said it already is to say nothing. */
    static boolean mayLet(Delegate delegate, UUID party) {
        return delegate.speaksFor(party);
    }

    /** The text as it stands: what is written afterwards, by whomever, is not let by that. */
    @Transactional
    public void let(Statement statement, Delegate by) {
        var now = clock.instant();
        var added = jdbc.sql("""
                        insert into meetings.booth_consent as c (statement, version, given_at, given_by)
                        values (:statement, :version, :now, :by)
                        on conflict (statement) do update
                            set version = excluded.version, given_at = excluded.given_at, given_by = excluded.given_by
                            where c.version <> excluded.version""")
                .param("statement", statement.id())
                .param("version", statement.version())
                .param("now", Sql.moment(now))
                .param("by", by.person())
                .update();
        if (added > 0)
            events.publishEvent(
                    new TextLetToBooth(statement.id(), statement.party(), statement.version(), by.person(), now));
    }

    @Transactional
    public void keep(Statement statement, Delegate by) {
        var removed = jdbc.sql("delete from meetings.booth_consent where statement = :statement")
                .param("statement", statement.id())
                .update();
        if (removed > 0)
            events.publishEvent(new TextKeptFromBooth(statement.id(), statement.party(), by.person(), clock.instant()));
    }
}
