package org.entente.consultations;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.entente.search.WholesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the index which statement a paragraph stands in that was tagged. */
@Component
class PassesChangesOn {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PassesChangesOn(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void tagged(ParagraphTagged tagged) {
        var statements = Set.copyOf(jdbc.sql("select statement from consultations.placement where paragraph = :id")
                .param("id", tagged.paragraph())
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
        events.publishEvent(new WholesChanged(StatementShelf.NAME, statements));
    }
}
