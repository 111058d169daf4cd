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
        jdbc.sql("delete from identity.provider where delegation = any(:parties)")
                .param("parties", event.parties().toArray(UUID[]::new))
                .update();
        jdbc.sql("delete from identity.token where person is null and delegation = any(:parties)")
                .param("parties", event.parties().toArray(UUID[]::new))
                .update();
        // Who acts for nobody else goes; an officer who tried the demonstration as a delegate stays what they are.
        jdbc.sql("""
                        with gone as (delete from identity.member where delegation = any(:parties) returning person)
                        delete from identity.person p using gone where p.id = gone.person
                          and not exists (select 1 from identity.member m
                                          where m.person = p.id and not m.delegation = any(:parties))""").param("parties", event.parties().toArray(UUID[]::new)).update();
    }
}
