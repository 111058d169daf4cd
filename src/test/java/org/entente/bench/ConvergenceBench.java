package org.entente.bench;

import static org.entente.bench.Machine.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.function.Supplier;
import org.entente.consultations.convergence.Analysis;
import org.entente.consultations.convergence.Formula;
import org.entente.consultations.convergence.Grouping;
import org.entente.consultations.convergence.Parameters;
import org.entente.consultations.convergence.VotesFile;

/** From a table of votes to consensus, representative statements and opinion map; beside it, only reading the file's lines. */
final class ConvergenceBench {

    private static final int GROUPS = 3;

    private ConvergenceBench() {}

    static int run(int... votes) throws IOException {
        Machine.print();
        var folder = Machine.folder("convergence");
        for (var count : votes) measure(count, folder);
        Machine.remove(folder);
        return 0;
    }

    /** Participants and statements in the proportion of 225,000 votes by 2,000 on 900, one cell in eight filled. */
    private static void measure(int votes, Path folder) throws IOException {
        var scale = Math.sqrt(votes / 225_000.0);
        var participants = (int) Math.round(2_000 * scale);
        var statements = (int) Math.round(900 * scale);
        var path = folder.resolve(votes + ".csv");
        write(path, participants, statements, 0.125);
        var file = read(path);
        line(
                "%n%,d votes of %,d participants on %,d statements, a file of %.1f MB",
                file.votes().count(), participants, statements, Files.size(path) / 1e6);
        line("  %-50s %8s %8s %8s  milliseconds", "", "median", "p95", "most");
        line("  %-50s %s", "bare: its lines read", Timing.of(() -> lines(path)));
        line("  %-50s %s", "its votes read", Timing.of(() -> read(path)));
        line("  %-50s %s", "from votes to the result", Timing.of(() -> analysis(file)));
        line("  %-50s %s", "from the file to the result", Timing.of(() -> analysis(read(path))));
        line("  %-50s %8.0f MB", "heap at its fullest, of one such run", heapOf(() -> analysis(read(path))));
    }

    private static Analysis analysis(VotesFile file) {
        return Analysis.of(file.votes(), Grouping.of(file.groups(), file.votes()), Parameters.of(Formula.ENTENTE));
    }

    private static VotesFile read(Path path) {
        try (var in = Files.newInputStream(path)) {
            return VotesFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path path) {
        try (var lines = Files.lines(path)) {
            return lines.mapToLong(String::length).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double heapOf(Supplier<Analysis> deed) {
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        deed.get();
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
    }

    /** Each group leans its own way on each statement, as in real conversations, where axes are therefore clear. */
    private static void write(Path path, int participants, int statements, double filled) throws IOException {
        var random = new Random(7);
        var leanings = new double[GROUPS][statements];
        for (var group : leanings) for (var i = 0; i < statements; i++) group[i] = random.nextGaussian();
        try (var out = Files.newBufferedWriter(path)) {
            var header = new ArrayList<String>();
            for (var i = 0; i < statements; i++) header.add(Integer.toString(i));
            out.write("participant,group-id,n-comments,n-votes,n-agree,n-disagree," + String.join(",", header) + "\n");
            for (var p = 0; p < participants; p++) {
                out.write(p + "," + p % GROUPS + ",0,0,0,0");
                for (var s = 0; s < statements; s++) {
                    out.write(",");
                    if (random.nextDouble() >= filled) continue;
                    var answer = leanings[p % GROUPS][s] + random.nextGaussian();
                    out.write(answer > 0.4 ? "1" : answer < -0.4 ? "-1" : "0");
                }
                out.write("\n");
            }
        }
    }
}
