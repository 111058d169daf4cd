package org.entente.ground;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Lays a verified backup into an empty database and an empty folder, and compares what lies there with what was saved. */
final class Restore {

    private final Database database;
    private final Path files;
    private final Terminal terminal;

    Restore(Database database, Path files, Terminal terminal) {
        this.database = database;
        this.files = files;
        this.terminal = terminal;
    }

    int read(BackupArchive archive) {
        refuseNewer(archive.manifest());
        try (var connection = database.connect()) {
            refuseFull(connection);
            migrate(database, archive.manifest().schema());
            connection.setAutoCommit(false);
            Tables.writeAlike(connection);
            fill(connection, archive);
            // Before the rows that speak of them can be seen.
            copyFiles(archive);
            connection.commit();
            terminal.say("ground.restore.done", archive.manifest().parts().size());
            return 0;
        } catch (SQLException | IOException | FlywayException e) {
            throw new Unable("ground.unable.restore", firstLine(e));
        }
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static void refuseNewer(Manifest manifest) {
        var known = SchemaVersions.ofProgram();
        manifest.schema().forEach((room, version) -> {
            if (version > known.getOrDefault(room, 0)) throw new Unable("ground.unable.newer", room, version);
        });
    }

    private static void refuseFull(Connection connection) throws SQLException {
        if (!Tables.in(connection).isEmpty())
            throw new Unable("ground.unable.restore_not_empty", connection.getCatalog());
    }

    /** To the versions of the backup, as Modulith would: one history for each room. */
    static void migrate(Database database, Map<String, Integer> schema) {
        schema.forEach((room, version) -> Flyway.configure()
                .dataSource(database.url(), database.user().isEmpty() ? null : database.user(), database.password())
                .locations("classpath:db/migration/" + room)
                .table(room.equals("__root") ? "flyway_schema_history" : "flyway_schema_history_" + room)
                .baselineVersion("0")
                .baselineOnMigrate(true)
                .target(Integer.toString(version))
                .load()
                .migrate());
    }

    private void fill(Connection connection, BackupArchive archive) throws SQLException, IOException {
        var tables = Tables.in(connection);
        var parts = archive.manifest().parts().stream()
                .filter(part -> part.entry().startsWith("tables/"))
                .collect(Collectors.toMap(Restore::tableOf, Function.identity()));
        for (var name : parts.keySet()) {
            if (tables.stream().noneMatch(table -> table.fullName().equals(name)))
                throw new Unable("ground.unable.restore", name);
        }
        // What a migration wrote itself is in the backup too.
        for (var table : tables.reversed()) {
            execute(connection, "alter table " + table.quoted() + " disable trigger user");
            execute(connection, "delete from " + table.quoted());
        }
        for (var table : tables) {
            var part = parts.get(table.fullName());
            if (part == null) continue;
            terminal.say("ground.restore.table", table.fullName());
            try (var in = archive.open(part.entry())) {
                Tables.copyIn(connection, table, in);
            }
            Tables.continueNumbering(connection, table);
            compare(connection, table, part);
        }
        for (var table : tables) execute(connection, "alter table " + table.quoted() + " enable trigger user");
    }

    private static String tableOf(Manifest.Part part) {
        return part.entry().substring("tables/".length(), part.entry().length() - ".copy".length());
    }

    private static void compare(Connection connection, Tables.Table table, Manifest.Part part)
            throws SQLException, IOException {
        var sum = new Checksum();
        var rows = Tables.copyOut(connection, table, sum.of(OutputStream.nullOutputStream()));
        if (rows != part.rows() || !sum.hex().equals(part.sha256())) {
            throw new Unable("ground.unable.restore", table.fullName());
        }
    }

    private void copyFiles(BackupArchive archive) throws IOException {
        for (var part : archive.manifest().parts()) {
            if (!part.entry().startsWith("files/")) continue;
            var target =
                    files.resolve(part.entry().substring("files/".length())).normalize();
            if (!target.startsWith(files)) throw new Unable("ground.unable.restore", part.entry());
            Files.createDirectories(target.resolveSibling("."));
            try (var in = archive.open(part.entry())) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
