package org.entente.ground;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.entente.TestFolder;

/** The one PostgreSQL of a test run: started when first asked for, stopped when the tests end. */
public final class TestPostgres {

    private static final PrivatePostgres POSTGRES = new PrivatePostgres(
            folder(),
            programs(),
            List.of("fsync = off", "synchronous_commit = off", "full_page_writes = off", "max_connections = 200"));

    private static final Database SERVER = start();

    private TestPostgres() {}

    /** An empty database of this name. */
    public static Database fresh(String name) throws SQLException {
        return fresh(name, "");
    }

    /** With options of {@code create database}. */
    static Database fresh(String name, String options) throws SQLException {
        try (var connection = SERVER.connect();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + options);
        }
        var url = SERVER.url().replaceFirst("/postgres$", "/" + name);
        return new Database(url, SERVER.user(), SERVER.password());
    }

    /** PostgreSQL's own programs, unpacked. */
    static Path programs() {
        return folder().resolve("postgres");
    }

    private static Database start() {
        var database = POSTGRES.start();
        Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::stop));
        return database;
    }

    private static Path folder() {
        var folder = TestFolder.resolve("postgres").toAbsolutePath();
        folder.toFile().mkdirs();
        return folder;
    }
}
