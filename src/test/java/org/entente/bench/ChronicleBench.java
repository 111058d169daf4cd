package org.entente.bench;

import static org.entente.bench.Machine.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.entente.chronicle.LongRecord;
import org.entente.chronicle.LongRecord.Measured;
import org.entente.ground.BenchPostgres;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the chain costs an act, and what it costs to prove it, at three lengths of the record. */
final class ChronicleBench {

    private static final int ACTS = 4_000;

    private ChronicleBench() {}

    static int run(int... sizes) throws IOException, SQLException, InterruptedException {
        Machine.print();
        var data = Machine.folder("chronicle");
        try (var postgres = BenchPostgres.startedIn(data);
                var program = Machine.program(postgres)) {
            write(program);
        }
        for (var size : sizes) verify(data, size);
        Machine.remove(data);
        return 0;
    }

    private static void write(ConfigurableApplicationContext program) throws InterruptedException {
        var jdbc = program.getBean(JdbcClient.class);
        var transaction = program.getBean(TransactionTemplate.class);
        jdbc.sql("create schema bench").update();
        jdbc.sql("create table bench.act (like chronicle.act including all)").update();
        jdbc.sql("create sequence bench.number").update();
        Runnable act = () -> program.publishEvent(Measured.at(Instant.now()));
        Runnable bare = () -> LongRecord.writeBare(jdbc, Measured.at(Instant.now()));
        line("%n%-52s %12s %12s %8s", "acts a second", "chained", "bare rows", "ratio");
        for (var writers : new int[] {1, 8}) {
            each(transaction, act, writers, ACTS / 4);
            each(transaction, bare, writers, ACTS / 4);
            compare(
                    writers + " at a time, each act in a transaction of its own",
                    each(transaction, act, writers, ACTS),
                    each(transaction, bare, writers, ACTS));
        }
        compare("all in one transaction", together(transaction, act), together(transaction, bare));
        jdbc.sql("drop schema bench cascade").update();
    }

    private static void compare(String what, double chained, double bare) {
        line("%-52s %,12.0f %,12.0f %8.1f", what, chained, bare, bare / chained);
    }

    private static double each(TransactionTemplate transaction, Runnable deed, int writers, int acts)
            throws InterruptedException {
        var begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (var i = 0; i < acts; i++) threads.submit(() -> transaction.executeWithoutResult(status -> deed.run()));
        }
        return acts / ((System.nanoTime() - begun) / 1e9);
    }

    private static double together(TransactionTemplate transaction, Runnable deed) {
        var begun = System.nanoTime();
        transaction.executeWithoutResult(status -> {
            for (var i = 0; i < ACTS; i++) deed.run();
        });
        return ACTS / ((System.nanoTime() - begun) / 1e9);
    }

    /** The real command in a process of its own, start of program and database included. */
    private static void verify(Path data, int size) throws IOException, SQLException, InterruptedException {
        double bare;
        long megabytes;
        try (var postgres = BenchPostgres.startedIn(data)) {
            var database = postgres.database();
            try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                    var statement = connection.createStatement()) {
                LongRecord.fill(connection, size);
                var rows = statement.executeQuery("select pg_total_relation_size('chronicle.act') / 1000000");
                rows.next();
                megabytes = rows.getLong(1);
                var begun = System.nanoTime();
                statement
                        .executeQuery(
                                "select count(sha256((facts || previous || about)::bytea)) from chronicle.act where facts !~ '\\\\'")
                        .close();
                bare = (System.nanoTime() - begun) / 1e9;
            }
        }
        var output = data.resolveSibling("verify.out");
        var program = Watched.start(data, output, "chronicle", "verify");
        var seen = program.untilTheEnd();
        var whole = program.seconds();
        line("%n%,d acts, %,d MB with their indexes", size, megabytes);
        line("  %s", Files.readAllLines(output).getFirst());
        line(
                "  proven in %.1f s, the start of program and database included; heap %d MB after a collection, %d at its fullest; process %d MB at most",
                whole,
                seen.getLast().live(),
                seen.getLast().heap(),
                seen.getLast().peak());
        line("  the database alone hashes as much in %.1f s", bare);
    }
}
