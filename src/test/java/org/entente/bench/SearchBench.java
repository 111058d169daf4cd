package org.entente.bench;

import static org.entente.bench.Machine.line;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.ground.BenchPostgres;
import org.entente.languages.Language;
import org.entente.search.LargeIndex;

/** Whole pages of answers over ever more paragraphs, side by side with PostgreSQL's full text over the same rows. */
final class SearchBench {

    private static final int QUESTIONS = 300;
    /** Each question comes so often, so that the slowest in a hundred is no chance. */
    private static final int TIMES = 5;
    /** Above it PostgreSQL is asked less: it takes minutes. */
    private static final int LARGE = 200_000;

    private static final Duration WARM = Duration.ofSeconds(10);

    private SearchBench() {}

    /** One question: words, in a language, narrowed down by facets or not. */
    record Asking(String words, Language language, boolean narrowed) {}

    private interface Engine {
        void ask(Asking asking) throws SQLException;
    }

    static int run(int... sizes) throws IOException, SQLException, InterruptedException {
        Machine.print();
        if (!SixLanguages.areThere()) {
            line("The samples are not there: ../shared/samples");
            return 1;
        }
        var texts = SixLanguages.read();
        for (var size : sizes) measure(texts, size);
        return 0;
    }

    private static void measure(SixLanguages texts, int size) throws IOException, SQLException, InterruptedException {
        line("%n%,d paragraphs in six languages", size);
        var folder = Machine.folder("search");
        try (var index = new LargeIndex(Files.createDirectories(folder.resolve("index")));
                var postgres = BenchPostgres.startedIn(folder.resolve("postgres"));
                var rows = new FullText(postgres.database())) {
            var begun = System.nanoTime();
            for (var i = 0; i < size; i++) index.add(texts.thing(i));
            index.finish();
            var seconds = (System.nanoTime() - begun) / 1e9;
            line("  index:      %,.0f paragraphs a second, %,d MB", size / seconds, megabytes(folder.resolve("index")));
            var filled = rows.fill(texts, size);
            line("  PostgreSQL: %,.0f paragraphs a second, %,d MB", size / filled, rows.megabytes());
            line(
                    "  %-28s %9s %9s %9s   %9s %9s %9s   %7s",
                    "", "p50 ms", "p99 ms", "a second", "p50 ms", "p99 ms", "a second", "ratio");
            for (var sort : List.of("word", "phrase", "facet", "prefix")) {
                var questions = questions(texts, sort);
                for (var clients : new int[] {1, 16}) {
                    var ours = ask(
                            questions,
                            clients,
                            QUESTIONS * TIMES,
                            each -> index.ask(each.words(), each.language(), each.narrowed()));
                    var theirs = ask(questions, clients, size > LARGE ? 60 : QUESTIONS, each -> rows.ask(sort, each));
                    line(
                            "  %-28s %s   %s   %7.1f",
                            sort + ", " + clients + " at a time", ours, theirs, ours.perSecond() / theirs.perSecond());
                    var again = ask(
                            questions,
                            clients,
                            QUESTIONS * TIMES,
                            each -> index.askAgain(each.words(), each.language(), each.narrowed()));
                    line("  %-28s %s", "  asked before", again);
                }
            }
        }
        heap();
        Machine.remove(folder);
    }

    private static List<Asking> questions(SixLanguages texts, String sort) {
        var random = new Random(sort.hashCode());
        var questions = new ArrayList<Asking>();
        for (var i = 0; i < QUESTIONS; i++) {
            var language = Language.values()[i % 6];
            questions.add(
                    switch (sort) {
                        case "word" -> new Asking(texts.words(language, 1, random), language, false);
                        case "phrase" -> new Asking("\"" + texts.words(language, 2, random) + "\"", language, false);
                        case "facet" -> new Asking(texts.words(language, 1, random), language, true);
                        default -> new Asking("symbol:A/RES/" + (40 + random.nextInt(40)), language, false);
                    });
        }
        return questions;
    }

    private record Seen(double median, double p99, double perSecond) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%9.2f %9.2f %9.0f", median, p99, perSecond);
        }
    }

    private static Seen ask(List<Asking> questions, int clients, int count, Engine engine) throws InterruptedException {
        var times = new double[count];
        var begun = 0L;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            // As a house that has been up for a while with so many in it, and not as one that has just been started.
            var warm = System.nanoTime() + WARM.toNanos();
            var before = new AtomicInteger();
            all(threads, clients, () -> {
                for (var i = before.getAndIncrement();
                        i < count / 3 || System.nanoTime() < warm;
                        i = before.getAndIncrement()) engine.ask(questions.get(i % questions.size()));
                return null;
            });
            var next = new AtomicInteger();
            begun = System.nanoTime();
            all(threads, clients, () -> {
                for (var i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    var from = System.nanoTime();
                    engine.ask(questions.get(i % questions.size()));
                    times[i] = (System.nanoTime() - from) / 1e6;
                }
                return null;
            });
        }
        var perSecond = count / ((System.nanoTime() - begun) / 1e9);
        Arrays.sort(times);
        return new Seen(times[(count - 1) / 2], times[(int) Math.ceil(count * 0.99) - 1], perSecond);
    }

    private static void all(ExecutorService threads, int clients, Callable<Void> client) throws InterruptedException {
        for (var each : threads.invokeAll(Collections.nCopies(clients, client))) {
            try {
                each.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
    }

    private static long megabytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1_000_000;
        }
    }

    private static void heap() {
        System.gc();
        line(
                "  heap after a collection %d MB",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000);
    }
}
