package org.entente.meetings.statements;

import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
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

    boolean isLet(UUID statement) {
        return !among(Set.of(statement)).isEmpty();
    }

    Set<UUID> among(Collection<UUID> statements) {
        return Set.copyOf(jdbc.sql("select statement from meetings.booth_consent where statement = any(:statements)")
                .param("statements", Sql.array(statements))
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }

    /** Only who speaks for the party gives its text out of the house; to have said it already is to say nothing. */
    static boolean mayLet(Delegate delegate, UUID party) {
        return delegate.speaksFor(party);
    }

    @Transactional
    public void let(Statement statement, Delegate by) {
        var now = clock.instant();
        var added = jdbc.sql("""
                        insert into meetings.booth_consent (statement, given_at, given_by) values (:statement, :now, :by)
                        on conflict do nothing""")
                .param("statement", statement.id())
                .param("now", Sql.moment(now))
                .param("by", by.person())
                .update();
        if (added > 0) events.publishEvent(new TextLetToBooth(statement.id(), statement.party(), by.person(), now));
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
