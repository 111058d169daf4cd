package org.entente.meetings.statements;

import java.util.Objects;
import java.util.UUID;
import org.entente.consultations.FictitiousConsultationsLeave;
import org.entente.search.WholesChanged;
import org.entente.web.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of a fictitious session goes with the statements in it, and its decisions are found no more. */
@Component
class ForgetsTheDemonstration {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ForgetsTheDemonstration(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(FictitiousConsultationsLeave leaving) {
        jdbc.sql("delete from meetings.record where consultation = any(:ids)")
                .param("ids", Sql.array(leaving.consultations()))
                .update();
        var decided = jdbc.sql("""
                        select d.id from meetings.decision d join meetings.meeting m on m.id = d.meeting where m.fictitious""")
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .set();
        if (!decided.isEmpty()) events.publishEvent(new WholesChanged(DecisionShelf.NAME, decided));
    }
}
