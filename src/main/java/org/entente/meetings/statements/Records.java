package org.entente.meetings.statements;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.consultations.ConvenesRecords;
import org.entente.consultations.FollowedElsewhere;
import org.entente.languages.Names;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is said in a session is kept as in a consultation, so that it is tagged, counted and reported with the same care. The
 * record of a session is opened by the first statement.
 */
@Repository
public class Records implements FollowedElsewhere {

    private final Bodies bodies;
    private final Consultations consultations;
    private final ConvenesRecords convenes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Records(Bodies bodies, Consultations consultations, ConvenesRecords convenes, JdbcClient jdbc, Clock clock) {
        this.bodies = bodies;
        this.consultations = consultations;
        this.convenes = convenes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Consultation> of(UUID session) {
        return jdbc.sql("select consultation from meetings.record where session = :session")
                .param("session", session)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .map(consultations::get);
    }

    /** By consultation, the sessions whose records they are. */
    Map<UUID, UUID> sessions() {
        var sessions = new HashMap<UUID, UUID>();
        jdbc.sql("select consultation, session from meetings.record").query(row -> {
            sessions.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        return sessions;
    }

    @Override
    public Set<UUID> consultations() {
        return sessions().keySet();
    }

    /** The session whose record this consultation is. */
    public Optional<UUID> session(UUID consultation) {
        return jdbc.sql("select session from meetings.record where consultation = :consultation")
                .param("consultation", consultation)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** Opened once, by whoever comes first. */
    @Transactional
    public Consultation opened(UUID session, @Nullable UUID by) {
        Sql.hold(jdbc, "record of " + session);
        return of(session).orElseGet(() -> open(bodies.session(session), by));
    }

    private Consultation open(Session session, @Nullable UUID by) {
        var body = bodies.get(session.body());
        var titles = Names.ofEach(
                language -> body.names().in(language) + " · " + session.names().in(language));
        var record = convenes.convene(
                titles, session.startsOn(), session.endsOn(), session.places(), session.fictitious(), by);
        jdbc.sql("""
                        insert into meetings.record (session, consultation, opened_at, opened_by)
                        values (:session, :consultation, :at, :by)""")
                .param("session", session.id())
                .param("consultation", record.id())
                .param("at", Sql.moment(clock.instant()))
                .param("by", by)
                .update();
        return record;
    }
}
