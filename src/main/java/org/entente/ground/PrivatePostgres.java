package org.entente.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The program's own PostgreSQL under the data directory: reached only from this machine, with a password of its own,
 * writing to disk before it answers.
 *
 * <p>PostgreSQL refuses to run as root. There it runs in a user namespace of its own, where it is nobody in particular;
 * where the kernel forbids that, as the machine's user {@code nobody}, to whom its folder is given.
 */
final class PrivatePostgres {

    private static final String CONFIGURATION = """

            # Written by Entente when the cluster was made.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            shared_buffers = 64MB
            work_mem = 8MB
            maintenance_work_mem = 64MB
            effective_cache_size = 1GB
            random_page_cost = 1.1
            max_wal_size = 512MB
            jit = off
            timezone = 'UTC'
            """;

    private final Path folder;
    private final Path cluster;
    private final Path programs;
    private final List<String> extra;

    PrivatePostgres(Path folder) {
        this(folder, folder.resolve("postgres"), List.of());
    }

    PrivatePostgres(Path folder, Path programs, List<String> extraSettings) {
        this.folder = folder;
        this.cluster = folder.resolve("cluster");
        this.programs = programs;
        this.extra = List.copyOf(extraSettings);
    }

    /** Starts it, made new where there is none; what an earlier run left behind is stopped or cleared first. */
    Database start() {
        try {
            var binaries = PostgresBinaries.unpackedIn(programs);
            if (!Files.exists(cluster) && !Files.exists(folder.resolve("files"))) make(binaries);
            check();
            clearAway(binaries);
            var port = freePort();
            run(
                    binaries,
                    "pg_ctl",
                    "-D",
                    cluster.toString(),
                    "-w",
                    "-t",
                    "120",
                    "-l",
                    log().toString(),
                    "-o",
                    "-p " + port,
                    "start");
            return at(port);
        } catch (IOException e) {
            throw new Unable("ground.unable.postgres", "start", e.toString(), log().toString());
        }
    }

    /** The database of a program that is running on this folder now; empty where none runs. */
    Optional<Database> running() {
        try {
            var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() < 4
                    || !processes().contains(Long.parseLong(lines.get(0).strip()))) return Optional.empty();
            return Optional.of(at(Integer.parseInt(lines.get(3).strip())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void stop() {
        try {
            var binaries = PostgresBinaries.unpackedIn(programs);
            run(binaries, "pg_ctl", "-D", cluster.toString(), "-w", "-m", "fast", "-t", "60", "stop");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path binaries) throws IOException {
        var password = new byte[24];
        new SecureRandom().nextBytes(password);
        var secret = folder.resolve("password");
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, HexFormat.of().formatHex(password));
        var beside = folder.resolve("cluster.new");
        deleteAll(beside);
        // initdb runs as another user where root may have no namespace of its own: it reads a copy of the password.
        run(
                binaries,
                "initdb",
                "-D",
                beside.toString(),
                "-U",
                "entente",
                "-A",
                "scram-sha-256",
                "--pwfile=" + secret,
                "-E",
                "UTF8",
                "--locale=C",
                // Without it the index for words would know no letters but those of ASCII.
                "--lc-ctype=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=und",
                "-k");
        Files.writeString(
                beside.resolve("postgresql.conf"),
                CONFIGURATION + String.join("\n", extra) + "\n",
                StandardOpenOption.APPEND);
        Files.move(beside, cluster);
    }

    /** Refuses what is no cluster of ours before anything in it is touched. */
    private void check() throws IOException {
        var version = cluster.resolve("PG_VERSION");
        if (!Files.exists(version)
                || !Files.exists(cluster.resolve("global/pg_control"))
                || !Files.exists(folder.resolve("password"))
                || Files.exists(folder.resolve(DataDirectory.UNFINISHED))) {
            throw new Unable("ground.unable.damaged", folder.toString());
        }
        var major = PostgresBinaries.VERSION.substring(0, PostgresBinaries.VERSION.indexOf('.'));
        var found = Files.readString(version).strip();
        if (!found.equals(major)) throw new Unable("ground.unable.other_version", folder.toString(), found, major);
    }

    /** Stops a server that a killed program left running, and removes the mark of one that was killed itself. */
    private void clearAway(Path binaries) throws IOException {
        var mark = cluster.resolve("postmaster.pid");
        if (!Files.exists(mark)) return;
        if (running().isPresent()) {
            run(binaries, "pg_ctl", "-D", cluster.toString(), "-w", "-m", "fast", "-t", "60", "stop");
            return;
        }
        // Its children end by themselves; only when none is left may another server open the same files.
        for (var pid : processes()) {
            ProcessHandle.of(pid).ifPresent(child -> {
                child.destroy();
                child.onExit().orTimeout(10, TimeUnit.SECONDS).join();
            });
        }
        Files.deleteIfExists(mark);
    }

    /** The processes that work in our cluster: a process id alone may since belong to somebody else. */
    private List<Long> processes() throws IOException {
        var home = cluster.toRealPath();
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> worksIn(home, pid))
                .toList();
    }

    private static boolean worksIn(Path home, long pid) {
        try {
            var process = Path.of("/proc", Long.toString(pid));
            // Somebody's shell may stand in the same folder.
            return Files.readSymbolicLink(process.resolve("cwd")).equals(home)
                    && Files.readSymbolicLink(process.resolve("exe"))
                            .getFileName()
                            .toString()
                            .startsWith("postgres");
        } catch (IOException | SecurityException e) {
            // Gone meanwhile, or another user's: not ours.
            return false;
        }
    }

    private Database at(int port) throws IOException {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "entente",
                Files.readString(folder.resolve("password")).strip());
    }

    private Path log() {
        return folder.resolve("postgres.log");
    }

    private void run(Path binaries, String program, String... arguments) throws IOException {
        var command = new ArrayList<>(Unprivileged.prefix(folder));
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var output = Files.createTempFile("entente-postgres", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() == 0) return;
            var said = Files.readString(output, StandardCharsets.UTF_8).strip();
            throw new Unable(
                    "ground.unable.postgres",
                    program,
                    said.lines().reduce((first, last) -> last).orElse(""),
                    log().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteAll(Path path) throws IOException {
        if (!Files.exists(path)) return;
        try (var inside = Files.walk(path)) {
            for (var file : inside.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
