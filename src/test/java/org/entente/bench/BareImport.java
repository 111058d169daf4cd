package org.entente.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** What an import cannot do without: each file on the disk, and the rows in tables with the same indexes, in bulk. */
final class BareImport {

    /** In an order in which each finds what it refers to. */
    private static final List<String> TABLES = List.of(
            "consultations.statement",
            "consultations.version",
            "consultations.paragraph",
            "consultations.placement",
            "consultations.tag",
            "consultations.mention",
            "consultations.tally",
            "chronicle.act");

    private BareImport() {}

    static long size(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_database_size(current_database())")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static double seconds(Connection connection, Path texts, Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : TABLES) {
            try (var out = Files.newOutputStream(folder.resolve(table))) {
                copy.copyOut("copy (select * from %s) to stdout (format binary)".formatted(table), out);
            }
            run(connection, "create table %s (like %s including all)".formatted(bare(table), table));
        }
        run(connection, "checkpoint");
        var begun = System.nanoTime();
        writeAll(texts, folder);
        for (var table : TABLES) {
            try (var in = Files.newInputStream(folder.resolve(table))) {
                copy.copyIn("copy %s from stdin (format binary)".formatted(bare(table)), in);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String bare(String table) {
        return "public.bare_" + table.substring(table.indexOf('.') + 1);
    }

    private static void writeAll(Path texts, Path folder) throws IOException {
        try (var files = Files.walk(texts)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = folder.resolve(UUID.randomUUID().toString());
                Files.copy(file, target);
                try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
