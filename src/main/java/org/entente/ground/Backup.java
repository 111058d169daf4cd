package org.entente.ground;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** One consistent picture of the database and the files, taken while the program runs, with a checksum for each part. */
final class Backup {

    private final Database database;
    private final Path files;
    private final Terminal terminal;

    Backup(Database database, Path files, Terminal terminal) {
        this.database = database;
        this.files = files;
        this.terminal = terminal;
    }

    /** Written beside and then moved: a backup with this name is whole or absent. */
    int write(Path file) {
        var target = file.toAbsolutePath();
        var beside = target.resolveSibling(target.getFileName() + ".part");
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            Tables.writeAlike(connection);
            try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(beside)))) {
                write(connection, zip);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            terminal.say("ground.backup.done", target.toString(), Files.size(target) / 1024);
            return 0;
        } catch (SQLException e) {
            throw new Unable("ground.unable.no_database", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Unable("ground.unable.backup_write", target.toString(), String.valueOf(e.getMessage()));
        } finally {
            discard(beside);
        }
    }

    private void write(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        var parts = new ArrayList<Manifest.Part>();
        for (var table : Tables.in(connection)) {
            terminal.say("ground.backup.table", table.fullName());
            var sum = new Checksum();
            var entry = "tables/" + table.fullName() + ".copy";
            zip.putNextEntry(new ZipEntry(entry));
            var rows = Tables.copyOut(connection, table, sum.of(keptOpen(zip)));
            zip.closeEntry();
            parts.add(new Manifest.Part(entry, rows, sum.hex()));
        }
        for (var kept : keptFiles()) parts.add(write(kept, "files/" + files.relativize(kept), zip));
        var key = DataDirectory.key(files);
        if (Files.exists(key)) parts.add(write(key, Restore.KEY, zip));
        var manifest =
                new Manifest(Manifest.FORMAT, Instant.now().toString(), SchemaVersions.ofDatabase(connection), parts);
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
        zip.closeEntry();
    }

    private static Manifest.Part write(Path kept, String entry, ZipOutputStream zip) throws IOException {
        var sum = new Checksum();
        zip.putNextEntry(new ZipEntry(entry));
        Files.copy(kept, sum.of(keptOpen(zip)));
        zip.closeEntry();
        return new Manifest.Part(entry, -1, sum.hex());
    }

    /** Files are never changed once they have their name, so those added after the picture do no harm. */
    private List<Path> keptFiles() throws IOException {
        if (!Files.isDirectory(files)) return List.of();
        try (var all = Files.walk(files)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    // COPY closes the stream it wrote to; the archive has to go on.
    private static OutputStream keptOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private static void discard(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
