package org.entente.documents.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets one program at a time work off the queue, of all that share the database. Who is killed lets go of the lock with their
 * connection.
 */
@Component
class OneAtATime {

    /** “documents” as a number. */
    private static final long LOCK = 0x646F63756D656E74L;

    /** PostgreSQL's code for a lock that was not had in time. */
    private static final String NOT_YET = "55P03";

    private final DataSource database;

    OneAtATime(DataSource database) {
        this.database = database;
    }

    /** Waits for its turn, and asks every second whether it still wants it. */
    void work(BooleanSupplier wantsNoMore, Runnable work) {
        try (var connection = database.getConnection()) {
            while (!have(connection)) if (wantsNoMore.getAsBoolean()) return;
            try {
                work.run();
            } finally {
                run(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database is away", e);
        }
    }

    private static boolean have(Connection connection) throws SQLException {
        run(connection, "set lock_timeout = '1s'");
        try {
            run(connection, "select pg_advisory_lock(" + LOCK + ")");
            return true;
        } catch (SQLException e) {
            if (NOT_YET.equals(e.getSQLState())) return false;
            throw e;
        } finally {
            run(connection, "reset lock_timeout");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
