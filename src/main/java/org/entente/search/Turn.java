package org.entente.search;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Whose turn it is, of all programs on one database, to do something. Whoever has it keeps it with a connection of its own;
 * whoever is killed lets go of it with that.
 */
final class Turn implements AutoCloseable {

    private static final int SECONDS = 5;

    private final DataSource database;
    private final String what;
    private @Nullable Connection held;
    private long number;

    Turn(DataSource database, String what) {
        this.database = database;
        this.what = what;
    }

    /** Zero where another has it; else a number that is larger each time that it comes to anybody. */
    synchronized long take() {
        try {
            var connection = held;
            if (connection != null && connection.isValid(SECONDS)) return number;
            close();
            connection = database.getConnection();
            if (!isFree(connection)) {
                connection.close();
                return 0;
            }
            watch(connection);
            held = connection;
            number = next(connection);
            return number;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database is away", e);
        }
    }

    /** A machine that falls silent without a word is missed within half a minute, and not after two hours. */
    private static void watch(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3");
        }
    }

    private boolean isFree(Connection connection) throws SQLException {
        try (var asked = connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
            asked.setString(1, what);
            try (var answer = asked.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static long next(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select nextval('search.turn')")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** The number of the last time that it came to us; it may have gone on to another since. */
    synchronized long number() {
        return number;
    }

    @Override
    public synchronized void close() {
        var connection = held;
        held = null;
        if (connection == null) return;
        try (connection;
                var letGo = connection.prepareStatement("select pg_advisory_unlock(hashtextextended(?, 0))")) {
            letGo.setString(1, what);
            letGo.execute();
        } catch (SQLException gone) {
            // With the connection, PostgreSQL has let go already.
            return;
        }
    }
}
