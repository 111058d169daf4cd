package org.entente.bench;

import static org.entente.bench.Machine.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.bench.Watched.Seen;
import org.entente.ground.BenchPostgres;

/** The real command, on a fresh database, at a tenth, three tenths and the whole of a number of statements. */
final class ImportBench {

    private ImportBench() {}

    static int run(int count) throws IOException, SQLException, InterruptedException {
        var samples = Samples.found();
        if (samples.files().isEmpty()) {
            System.err.println("There are no sample statements in " + Samples.folder() + ": nothing to import.");
            return 2;
        }
        Machine.print();
        for (var size : sizes(count)) measure(samples, size);
        return 0;
    }

    private static int[] sizes(int count) {
        return IntStream.of(count / 10, count * 3 / 10, count)
                .filter(size -> size > 0)
                .distinct()
                .toArray();
    }

    private static void measure(Samples samples, int count) throws IOException, SQLException, InterruptedException {
        var folder = Machine.folder("import");
        var texts = Files.createDirectories(folder.resolve("texts"));
        var data = Files.createDirectories(folder.resolve("data"));
        var megabytes = samples.write(count, texts) / 1e6;
        line("%n%,d statements, %.1f MB of text", count, megabytes);
        line("  database and reference facts made in %.1f s", prepare(samples, folder, data));

        var output = folder.resolve("import.out");
        var program = Watched.start(data, output, "import", "statements", texts.toString(), "--new", "Measured");
        var seen = program.untilTheEnd();
        var whole = program.seconds();
        line("  %s", Files.readAllLines(output).getLast());
        line(
                "  imported in %.1f s, the start of program and database included: %.0f statements/s, %.2f MB/s",
                whole, count / whole, megabytes / whole);
        tell("a third", at(seen, count / 3));
        tell("two thirds", at(seen, count * 2 / 3));
        tell("the end", seen.getLast());
        compare(data, texts, whole);
        Machine.remove(folder);
    }

    /** One statement first, so that making the database is not counted as importing. */
    private static double prepare(Samples samples, Path folder, Path data) throws IOException, InterruptedException {
        var one = Files.createDirectories(folder.resolve("one"));
        samples.write(1, one);
        var program = Watched.start(
                data, folder.resolve("first.out"), "import", "statements", one.toString(), "--new", "One");
        program.untilTheEnd();
        return program.seconds();
    }

    private static Seen at(List<Seen> seen, int statements) {
        return seen.stream()
                .filter(each -> each.statements() >= statements)
                .findFirst()
                .orElseGet(seen::getLast);
    }

    private static void tell(String when, Seen seen) {
        line(
                "  at %-10s after %5.1f s, %5.1f s of a processor: %,6d statements; heap %3d MB after a collection, %3d at its fullest; process %3d MB, %3d at most",
                when,
                seen.seconds(),
                seen.processor(),
                seen.statements(),
                seen.live(),
                seen.heap(),
                seen.rss(),
                seen.peak());
    }

    private static void compare(Path data, Path texts, double whole) throws IOException, SQLException {
        try (var postgres = BenchPostgres.startedIn(data)) {
            var database = postgres.database();
            try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
                line("  database %,d MB", BareImport.size(connection) / 1_000_000);
                var bare = BareImport.seconds(connection, texts, data.resolveSibling("bare"));
                line(
                        "  the same files written with fsync and the same rows copied into the same PostgreSQL: %.1f s; ratio %.1f",
                        bare, whole / bare);
            }
        }
    }
}
