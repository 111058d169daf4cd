package org.entente.ground;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Lays a verified backup into an empty database and an empty folder, and compares what lies there with what was saved.
 *
 * <p>The rows come in one transaction, but the tables have to be there before it. So the database is marked first, and the
 * mark goes with the rows: cut off in between, it is neither an empty house nor a whole one, and only another restore may
 * begin there.
 */
final class Restore {

    /** The key that the second factors are sealed with, where the data directory holds it. */
    static final String KEY = "key";

    /** A schema: the one thing that can be in a database before any room has its tables. */
    private static final String MARK = "restore_unfinished";

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
            if (!isUnfinished(connection)) refuseFull(connection);
            execute(connection, "create schema if not exists " + MARK);
            migrate(database, archive.manifest().schema());
            refuseLaterVersions(connection, archive.manifest());
            connection.setAutoCommit(false);
            Tables.writeAlike(connection);
            fill(connection, archive);
            // Before the rows that speak of them can be seen.
            copyFiles(archive);
            copyKey(archive);
            execute(connection, "drop schema " + MARK);
            connection.commit();
            terminal.say("ground.restore.done", archive.manifest().parts().size());
            return 0;
        } catch (SQLException | IOException | FlywayException e) {
            throw new Unable("ground.unable.restore", firstLine(e));
        }
    }

    /** What the database itself said, without what the tools between have put around it. */
    private static String firstLine(Throwable failure) {
        var cause = failure.getCause();
        return cause == null
                ? String.valueOf(failure.getMessage()).lines().findFirst().orElse("")
                : firstLine(cause);
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

    /** Refuses a database in which a restore was cut off. */
    static void refuseUnfinished(Connection connection) throws SQLException {
        if (isUnfinished(connection)) throw new Unable("ground.unable.restore_unfinished", connection.getCatalog());
    }

    private static boolean isUnfinished(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select exists (select from pg_namespace where nspname = '" + MARK + "')")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /** An earlier attempt with the backup of a newer version has made tables that no migration takes back. */
    private static void refuseLaterVersions(Connection connection, Manifest manifest) throws SQLException {
        for (var room : SchemaVersions.ofDatabase(connection).entrySet()) {
            if (room.getValue() > manifest.schema().getOrDefault(room.getKey(), 0))
                throw new Unable("ground.unable.restore_not_empty", connection.getCatalog());
        }
    }

    /** To the versions of the backup, as Modulith would: one history for each room, and first what all rooms stand on. */
    static void migrate(Database database, Map<String, Integer> schema) {
        new TreeMap<>(schema)
                .forEach((room, version) -> Flyway.configure()
                        .dataSource(
                                database.url(), database.user().isEmpty() ? null : database.user(), database.password())
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
        var written = new TreeSet<Path>();
        for (var part : archive.manifest().parts()) {
            if (!part.entry().startsWith("files/")) continue;
            var target =
                    files.resolve(part.entry().substring("files/".length())).normalize();
            if (!target.startsWith(files)) throw new Unable("ground.unable.restore", part.entry());
            Files.createDirectories(target.resolveSibling("."));
            try (var in = archive.open(part.entry())) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
            written.add(files);
            for (var at = target; !at.equals(files); at = at.resolveSibling(".").normalize()) written.add(at);
            if (!Checksum.of(() -> Files.newInputStream(target)).equals(part.sha256()))
                throw new Unable("ground.unable.restore", part.entry());
        }
        for (var path : written) force(path);
    }

    /** For its owner's eyes from the first byte on; whatever key was there has sealed nothing in an empty database. */
    private void copyKey(BackupArchive archive) throws IOException {
        if (archive.manifest().parts().stream().noneMatch(part -> part.entry().equals(KEY))) return;
        var target = DataDirectory.key(files);
        Files.createDirectories(target.resolveSibling("."));
        Files.deleteIfExists(target);
        Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var in = archive.open(KEY);
                var out = Files.newOutputStream(target)) {
            in.transferTo(out);
        }
        force(target);
        force(target.resolveSibling(".").normalize());
    }

    /** A file is on the disk when its content and the folder that names it are. */
    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
