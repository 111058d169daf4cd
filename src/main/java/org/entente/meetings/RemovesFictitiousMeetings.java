package org.entente.meetings;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.entente.parties.FictitiousPartiesRemoved;
import org.entente.search.WholesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fictitious meetings go with the fictitious parties, and so does what was kept on them and beside them. */
@Component
class RemovesFictitiousMeetings {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RemovesFictitiousMeetings(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(FictitiousPartiesRemoved event) {
        var sessions = ids("select distinct session from meetings.meeting where fictitious");
        var gone = ids("select id from meetings.meeting where fictitious");
        var beside = ids("select id from meetings.side_event where fictitious");
        jdbc.sql("delete from meetings.booking where of = any(:these) or of = any(:beside)")
                .param("these", gone.toArray(UUID[]::new))
                .param("beside", beside.toArray(UUID[]::new))
                .update();
        for (var table : Set.of("side_event", "registration", "meeting"))
            jdbc.sql("delete from meetings.%s where fictitious".formatted(table))
                    .update();
        // Only now: an item stays as long as anybody speaks under it.
        for (var table : Set.of("agenda_item", "agenda_revision"))
            jdbc.sql("delete from meetings.%s where session = any(:sessions)".formatted(table))
                    .param("sessions", sessions.toArray(UUID[]::new))
                    .update();
        if (!gone.isEmpty()) events.publishEvent(new WholesChanged(MeetingShelf.NAME, gone));
        if (!sessions.isEmpty()) events.publishEvent(new WholesChanged(AgendaShelf.NAME, sessions));
    }

    private Set<UUID> ids(String sql) {
        return Set.copyOf(jdbc.sql(sql)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }
}
