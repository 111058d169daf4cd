package org.entente.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the tests of the private PostgreSQL do to it from outside. */
final class Clusters {

    private Clusters() {}

    /** With the unpacked programs of the test run, so that none is unpacked again. */
    static PrivatePostgres in(Path folder) {
        return new PrivatePostgres(folder, TestPostgres.programs(), List.of());
    }

    /** What the server itself noted when it stopped, in the fifth number of its control file. */
    static boolean isShutDown(Path folder) throws IOException {
        var control = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("cluster/global/pg_control")));
        return control.order(ByteOrder.nativeOrder()).getInt(16) == 1;
    }

    static long postmaster(Path folder) throws IOException {
        try (var lines = Files.lines(folder.resolve("cluster/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    /** Answers when neither the postmaster nor any of its children is left. */
    static void kill9(Path folder) throws IOException {
        var postmaster = ProcessHandle.of(postmaster(folder)).orElseThrow();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        postmaster.destroyForcibly();
        var ends = all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        assertThat(CompletableFuture.allOf(ends)).succeedsWithin(20, TimeUnit.SECONDS);
    }

    static void execute(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(Database database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
