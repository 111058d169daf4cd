package org.entente.notifications;

import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where rooms say that something is to be told. */
@Component
public class Tells {

    private final JdbcClient jdbc;
    private final Clock clock;

    Tells(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Said within the transaction of the act itself: told after it is through, and not at all where it is not.
     *
     * @param mark what sets it apart from the same happening to the same thing before; said twice, it is told once
     * @param by who did it and need not be told
     */
    public void tell(String topic, UUID of, String what, String mark, Whom whom, @Nullable UUID by) {
        jdbc.sql("select notifications.tell(:topic, :of, :what, :mark, :at, :by, :concerned, :others, :scopes)")
                .param("topic", topic)
                .param("of", of)
                .param("what", what)
                .param("mark", mark)
                .param("at", Sql.moment(clock.instant()))
                .param("by", by, Types.OTHER)
                .param("concerned", Sql.array(whom.concerned()))
                .param("others", whom.others())
                .param("scopes", whom.scopes().toArray(String[]::new))
                .query()
                .singleRow();
    }
}
