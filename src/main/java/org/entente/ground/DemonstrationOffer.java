package org.entente.ground;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether this database has been given the demonstration, or somebody has decided against it: it is offered once. */
@Component
public class DemonstrationOffer {

    private final JdbcClient jdbc;

    DemonstrationOffer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isMade() {
        return jdbc.sql("select exists (select from ground.fact where name = 'demonstration offered')")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    public void settle() {
        jdbc.sql("insert into ground.fact (name) values ('demonstration offered') on conflict do nothing")
                .update();
    }
}
