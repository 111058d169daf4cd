package org.entente.live;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where rooms say that a part of a page has changed. */
@Component
public class Live {

    private final JdbcClient jdbc;

    Live(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Said within the transaction of the change itself: told after it is through, and not at all where it is not. */
    public void changed(String kind, UUID of) {
        jdbc.sql("insert into live.change (part, of) values (:kind, :of)")
                .param("kind", kind)
                .param("of", of)
                .update();
        // Says nothing but that there is something, and so but once for a transaction.
        jdbc.sql("select pg_notify('live', '')").query().singleRow();
    }
}
