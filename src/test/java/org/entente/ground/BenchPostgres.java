package org.entente.ground;

import java.nio.file.Path;
import java.util.Optional;

/** The private PostgreSQL exactly as the program runs it, fsync on, for what is measured. */
public final class BenchPostgres implements AutoCloseable {

    private final PrivatePostgres postgres;
    private final Database database;

    private BenchPostgres(PrivatePostgres postgres) {
        this.postgres = postgres;
        this.database = postgres.start();
    }

    /** Started on a folder, and made there first where there is none. */
    public static BenchPostgres startedIn(Path folder) {
        return new BenchPostgres(new PrivatePostgres(folder));
    }

    /** That of a program which is running on the folder now. */
    public static Optional<Database> runningIn(Path folder) {
        return new PrivatePostgres(folder).running();
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        postgres.stop();
    }
}
