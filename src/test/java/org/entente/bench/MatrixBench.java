package org.entente.bench;

import static org.entente.bench.Machine.line;

import java.io.IOException;
import java.util.Map;
import org.entente.consultations.Questions;
import org.entente.ground.BenchPostgres;
import org.entente.identity.TestWalls;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The matrix, the paragraphs behind it and what else a page asks for, at three sizes of the record. */
final class MatrixBench {

    private MatrixBench() {}

    static int run(int... sizes) throws IOException {
        Machine.print();
        var folder = Machine.folder("matrix");
        try (var postgres = BenchPostgres.startedIn(folder);
                var program = Machine.program(postgres)) {
            for (var paragraphs : sizes) measure(program, paragraphs);
        }
        Machine.remove(folder);
        return 0;
    }

    private static void measure(ConfigurableApplicationContext program, int paragraphs) throws IOException {
        var jdbc = program.getBean(JdbcTemplate.class);
        new Filling(new JdbcTemplate(TestWalls.owner(program))).fill(paragraphs);
        line(
                "%n%,d paragraphs in %,d statements, %,d tags, database %,d MB",
                count(jdbc, "consultations.paragraph"),
                count(jdbc, "consultations.statement"),
                count(jdbc, "consultations.tag"),
                jdbc.queryForObject("select pg_database_size(current_database()) / 1000000", Long.class));
        line("  %-45s %8s %8s %8s  milliseconds", "", "median", "p95", "most");
        var questions = new Questions(program).named(Filling.RARE_WORD);
        questions.forEach((name, question) -> line("  %-45s %s", name, Timing.of(question)));
        Pages.of(program).forEach((path, page) -> line("  %-45s %s", path, Timing.of(page)));
        compare(jdbc, questions);
    }

    private static void compare(JdbcTemplate jdbc, Map<String, Runnable> questions) {
        var trip = Timing.of(() -> jdbc.queryForObject("select 1", Integer.class));
        var count = Timing.of(() -> jdbc.queryForObject("select count(*) from consultations.tally", Long.class));
        line("  %-45s %s", "bare: a round trip", trip);
        line("  %-45s %s", "bare: the rows of the matrix counted", count);
        var matrix = Timing.of(questions.values().iterator().next());
        line("  matrix to bare count: %.1f", matrix.median() / count.median());
    }

    private static long count(JdbcTemplate jdbc, String table) {
        var count = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }
}
