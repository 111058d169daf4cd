package org.entente.live;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.entente.web.LivePosition;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Hears from the database what has changed on whatever node, on a connection of its own. What is said there is only that there
 * is something; what, is read from the table, so that a word that was lost loses nothing.
 */
@Component
@ConditionalOnWebApplication
class Hears implements LivePosition, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Hears.class);

    /** Waited for a word; then it is looked all the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(25);
    private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** In one statement, so that both are seen at one moment. */
    private static final String WHAT_IS_NEW = """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as ended,
                   extract(epoch from pg_postmaster_start_time())::bigint as server, c.id, c.part, c.of, c.xid::text::bigint as xid
            from (values (1)) one left join live.change c on c.xid >= cast(cast(? as text) as xid8) order by c.id""";

    private final DataSource database;
    private final Streams streams;
    private final Missed missed;
    private final Clock clock;
    private final boolean follows;
    private final Duration kept;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("live").daemon().unstarted(this::hear);
    private volatile Position position = new Position(0, 0);

    /** What was told already of the transactions that the position leaves open: numbers of changes, and of their transactions. */
    private final Map<Long, Long> told = new HashMap<>();

    private volatile @Nullable Connection connection;
    private long lookedAt = System.nanoTime();
    private long clearedAt = System.nanoTime() - BETWEEN_CLEARINGS.toNanos();

    private record Change(long id, long xid, PartName part) {}

    private record New(Position position, List<Change> changes) {}

    Hears(
            DataSource database,
            Streams streams,
            Missed missed,
            Clock clock,
            @Value("${entente.live.follow}") boolean follows,
            @Value("${entente.live.kept}") Duration kept) {
        this.database = database;
        this.streams = streams;
        this.missed = missed;
        this.clock = clock;
        this.follows = follows;
        this.kept = kept;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (follows) thread.start();
    }

    Position position() {
        return position;
    }

    @Override
    public String now() {
        return position.toString();
    }

    private void hear() {
        while (stopped.getCount() > 0) {
            try (var own = connect()) {
                connection = own;
                listen(own);
                while (stopped.getCount() > 0) {
                    catchUp(own);
                    lookAgainNowAndThen();
                    own.unwrap(PGConnection.class).getNotifications((int) PATIENCE.toMillis());
                }
            } catch (SQLException | DataAccessException away) {
                if (stopped.getCount() > 0)
                    LOG.warn("The database is away; what changes is told once it is back: {}", away.getMessage());
                pause();
            }
        }
    }

    private Connection connect() throws SQLException {
        var pool = database.unwrap(HikariDataSource.class);
        var properties = new Properties();
        properties.setProperty("user", pool.getUsername());
        properties.setProperty("password", pool.getPassword());
        properties.setProperty("ApplicationName", "entente live");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }

    private static void listen(Connection own) throws SQLException {
        try (var statement = own.createStatement()) {
            statement.execute("set role entente_program");
            statement.execute("listen live");
        }
    }

    private void catchUp(Connection own) throws SQLException {
        var news = ask(own);
        var isSameServer = news.position().server() == position.server();
        if (!isSameServer) streams.changed();
        else tell(news.changes());
        // Only now: what could not be told is told when it is asked for again.
        told.values().removeIf(xid -> xid < news.position().xid());
        for (var change : news.changes())
            if (change.xid() >= news.position().xid()) told.put(change.id(), change.xid());
        position = news.position();
    }

    private void tell(List<Change> found) {
        var parts = new LinkedHashSet<PartName>();
        for (var change : found) if (!told.containsKey(change.id())) parts.add(change.part());
        if (!parts.isEmpty()) streams.changed(parts);
    }

    private New ask(Connection own) throws SQLException {
        try (var statement = own.prepareStatement(WHAT_IS_NEW)) {
            // A node that has just begun has nothing to tell of what was before.
            statement.setString(1, Long.toString(position.server() == 0 ? Long.MAX_VALUE : position.xid()));
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Change>();
                var now = position;
                while (rows.next()) {
                    now = new Position(rows.getLong("server"), rows.getLong("ended"));
                    var of = rows.getObject("of", UUID.class);
                    if (of != null)
                        found.add(new Change(
                                rows.getLong("id"), rows.getLong("xid"), new PartName(rows.getString("part"), of)));
                }
                return new New(now, found);
            }
        }
    }

    private void lookAgainNowAndThen() {
        var now = System.nanoTime();
        if (now - lookedAt > BETWEEN_LOOKS.toNanos()) {
            streams.lookAgain();
            lookedAt = now;
        }
        if (now - clearedAt > BETWEEN_CLEARINGS.toNanos()) {
            missed.forget(clock.instant().minus(kept));
            clearedAt = now;
        }
    }

    private void pause() {
        try {
            stopped.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** It waits in a read of its connection, which is closed under it. */
    @Override
    public void destroy() throws SQLException {
        stopped.countDown();
        var own = connection;
        if (own != null) own.abort(Runnable::run);
    }
}
