package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.entente.ground.BenchPostgres;

/** The program in a process of its own, started as the launcher starts it and looked at from outside while it imports. */
final class Watched {

    private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");

    private final Path data;
    private final Path collections;
    private final Process process;
    private final long begun = System.nanoTime();

    /**
     * What was seen at one moment; memory in MB.
     *
     * @param processor seconds of processor time that the process has taken, which a busy machine makes no longer
     * @param live the heap after the last collection
     * @param heap the highest that the heap has been before one
     * @param rss what the process holds of the machine's memory
     * @param peak the most that it has held
     */
    record Seen(double seconds, double processor, int statements, int live, int heap, int rss, int peak) {}

    private Watched(Path data, Path collections, Process process) {
        this.data = data;
        this.collections = collections;
        this.process = process;
    }

    /** The launcher hands over, line by line, how it would start Java. */
    static Watched start(Path data, Path output, String... words) throws IOException {
        var collections = data.resolve("collections.log");
        var command =
                new ArrayList<>(List.of(System.getProperty("entente.command").split("\n")));
        command.add(1, "-Xlog:gc:file=" + collections);
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        return new Watched(data, collections, builder.start());
    }

    /** Looks until it has ended, twice a second; the last look is that of the whole. */
    List<Seen> untilTheEnd() throws IOException, InterruptedException {
        var seen = new ArrayList<Seen>();
        while (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
            look(seen);
        }
        if (process.exitValue() != 0) throw new IOException("The import ended with " + process.exitValue());
        return seen;
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    private void look(List<Seen> seen) throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            var memory = Files.readAllLines(status);
            var heap = heap();
            seen.add(new Seen(
                    seconds(),
                    processor(),
                    statements(),
                    heap[0],
                    heap[1],
                    megabytes(memory, "VmRSS"),
                    megabytes(memory, "VmHWM")));
        } catch (SQLException | IOException e) {
            // Not yet begun, or just ending: there is nothing to see.
            if (!process.isAlive()) return;
        }
    }

    private double processor() {
        return process.info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1e3)
                .orElse(0.0);
    }

    private int statements() throws SQLException, IOException {
        var database = BenchPostgres.runningIn(data).orElseThrow(() -> new IOException("No database yet"));
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return count(connection);
        }
    }

    static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from consultations.statement")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private int[] heap() throws IOException {
        var live = 0;
        var highest = 0;
        var found = COLLECTION.matcher(Files.readString(collections));
        while (found.find()) {
            highest = Math.max(highest, Integer.parseInt(found.group(1)));
            live = Integer.parseInt(found.group(2));
        }
        return new int[] {live, highest};
    }

    private static int megabytes(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
