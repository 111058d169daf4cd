package org.entente.ground;

import java.nio.file.Path;
import java.sql.SQLException;

/** The one PostgreSQL of a test run: started when first asked for, stopped when the tests end. */
public final class TestPostgres {

    private static final PrivatePostgres POSTGRES = new PrivatePostgres(
            folder(), "fsync = off", "synchronous_commit = off", "full_page_writes = off", "max_connections = 200");

    private static final Database SERVER = start();

    private TestPostgres() {}

    /** An empty database of this name. */
    public static Database fresh(String name) throws SQLException {
        try (var connection = SERVER.connect();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        var url = SERVER.url().replaceFirst("/postgres$", "/" + name);
        return new Database(url, SERVER.user(), SERVER.password());
    }

    private static Database start() {
        var database = POSTGRES.start();
        Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::stop));
        return database;
    }

    private static Path folder() {
        var folder = Path.of("target", "test-postgres").toAbsolutePath();
        folder.toFile().mkdirs();
        return folder;
    }
}
