package org.entente.identity;

import java.util.UUID;
import org.entente.parties.FictitiousPartiesRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts of delegates of fictitious parties go with the demonstration, in the same transaction. */
@Component
class RemovesDemonstrationDelegates {

    private final JdbcClient jdbc;

    RemovesDemonstrationDelegates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(FictitiousPartiesRemoved event) {
        jdbc.sql("delete from identity.person where party = any(:parties)")
                .param("parties", event.parties().toArray(UUID[]::new))
                .update();
    }
}
