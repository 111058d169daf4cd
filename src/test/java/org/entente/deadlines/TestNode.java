package org.entente.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that starts, for tests of rooms that have deadlines. */
public final class TestNode implements AutoCloseable {

    private final Deadlines deadlines;
    private final JdbcClient jdbc;

    private TestNode(DataSource database, Deadline kind) {
        deadlines = new Deadlines(database, List.of(kind), Clock.systemUTC(), Duration.ofMillis(100), true);
        jdbc = JdbcClient.create(database);
    }

    public static TestNode start(DataSource database, Deadline kind) {
        var node = new TestNode(database, kind);
        node.deadlines.begin();
        return node;
    }

    /** Whether a deadline still stands. */
    public boolean has(UUID of) {
        return jdbc.sql("select exists (select from scheduled_tasks where task_instance = :of)")
                .param("of", of.toString())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    @Override
    public void close() {
        deadlines.destroy();
    }
}
