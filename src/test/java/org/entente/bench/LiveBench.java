package org.entente.bench;

import static org.entente.bench.Machine.line;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.ground.BenchPostgres;

/** Open streams of readers of different roles, one change, and the time until each of them has heard of it. */
final class LiveBench {

    private static final int TIMES = 12;
    private static final int WARM_UP = 500;
    private static final int ACROSS_NODES = 400;
    private static final int SLOW_IN_A_HUNDRED = 5;
    private static final UUID FOR_ALL = new UUID(0, 1);
    private static final UUID FOR_STATES = new UUID(0, 2);
    private static final String PARTS = "notice:" + FOR_ALL + ",notice:" + FOR_STATES;

    private final BenchPostgres postgres;
    private final Path cookies;
    private final Connection connection;
    private int number;

    private LiveBench(BenchPostgres postgres, Path folder) throws SQLException {
        this.postgres = postgres;
        cookies = folder.resolve("cookies");
        var database = postgres.database();
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        connection.setAutoCommit(false);
    }

    static int run(int... sizes) throws IOException, SQLException {
        Machine.print();
        var folder = Machine.folder("live");
        try (var postgres = BenchPostgres.startedIn(folder.resolve("postgres"))) {
            var bench = new LiveBench(postgres, folder);
            bench.measure(sizes);
            bench.acrossNodes();
            bench.connection.close();
        }
        Machine.remove(folder);
        return 0;
    }

    private void measure(int... sizes) throws IOException, SQLException {
        try (var node = node()) {
            var port = port(node);
            prepare(node, IntStream.of(sizes).max().orElse(0));
            line(
                    "%n%d changes each, %d in 100 readers read nothing meanwhile; milliseconds from the commit, median (slowest) of the changes",
                    TIMES, SLOW_IN_A_HUNDRED);
            line("%8s  %-40s %-40s", "streams", "half / 99 in 100 / all have it", "for States alone");
            onceBefore(node, port);
            for (var size : sizes) measure(node, port, size);
        }
    }

    /** What a program keeps that has been up a while is no stream's. */
    private void onceBefore(Child node, int port) throws IOException, SQLException {
        try (var readers = Child.start(Readers.class, List.of())) {
            readers.asked("open %d %d 0 %s %s".formatted(WARM_UP, port, cookies, PARTS));
            readers.asked("wait " + number + " all");
            warmUp(readers);
            close(readers, node);
        }
    }

    private static void close(Child readers, Child node) throws IOException {
        readers.asked("close");
        while (!node.asked("open").equals("0")) Thread.onSpinWait();
    }

    private void measure(Child node, int port, int size) throws IOException, SQLException {
        try (var readers = Child.start(Readers.class, List.of())) {
            var heap = Long.parseLong(node.asked("heap"));
            var memory = node.memory();
            readers.asked("open %d %d %d %s %s".formatted(size, port, SLOW_IN_A_HUNDRED, cookies, PARTS));
            // The last change may have been for States alone, which guests wait for in vain.
            readers.asked("wait " + numberOf(FOR_ALL) + " all");
            warmUp(readers);
            var heapWithThem = Long.parseLong(node.asked("heap"));
            var memoryWithThem = node.memory();
            var processor = node.processor();
            var all = changes(readers, FOR_ALL, "quick");
            var perChange = (node.processor() - processor) / TIMES * 1000;
            var states = changes(readers, FOR_STATES, "states");
            var heapAfter = Long.parseLong(node.asked("heap"));
            readers.asked("wake");
            var last = numberOf(FOR_ALL);
            var slow = readers.asked("wait " + last + " slow");
            line("%,8d  %-40s %-40s", size, all, states);
            line(
                    "%8s  processor %.0f ms a change; heap %.1f kB a stream, %.1f after the changes; process %.1f kB a stream, %.0f MB in all; slow readers (caught up, let go) %s, %s",
                    "",
                    perChange,
                    perOne(heapWithThem - heap, size),
                    perOne(heapAfter - heap, size),
                    (memoryWithThem - memory) * 1024 / size,
                    memoryWithThem,
                    slow.split(" ")[0],
                    slow.split(" ")[4]);
            close(readers, node);
        }
    }

    private static double perOne(long bytes, int size) {
        return bytes / 1024.0 / size;
    }

    private void warmUp(Child readers) throws IOException, SQLException {
        for (var times = 0; times < TIMES; times++) {
            change(FOR_ALL);
            readers.asked("wait " + number + " quick");
        }
    }

    private Spread changes(Child readers, UUID part, String who) throws IOException, SQLException {
        var half = new double[TIMES];
        var nearly = new double[TIMES];
        var all = new double[TIMES];
        var count = "";
        for (var times = 0; times < TIMES; times++) {
            var begun = change(part);
            var seen = readers.asked("wait " + number + " " + who).split(" ");
            half[times] = (Long.parseLong(seen[1]) - begun) / 1e6;
            nearly[times] = (Long.parseLong(seen[2]) - begun) / 1e6;
            all[times] = (Long.parseLong(seen[3]) - begun) / 1e6;
            count = seen[0] + (seen[4].equals("0") ? "" : ", " + seen[4] + " lost");
        }
        return new Spread(count, Timing.of(half), Timing.of(nearly), Timing.of(all));
    }

    private record Spread(String readers, Timing half, Timing nearly, Timing all) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %.0f (%.0f) / %.0f (%.0f) / %.0f (%.0f)",
                    readers,
                    half.median(),
                    half.most(),
                    nearly.median(),
                    nearly.most(),
                    all.median(),
                    all.most());
        }
    }

    /** Whatever node somebody comes to, they hear the same. */
    private void acrossNodes() throws IOException, SQLException {
        try (var one = node();
                var other = node();
                var proxy = new RoundRobin(List.of(port(one), port(other)));
                var readers = Child.start(Readers.class, List.of())) {
            readers.asked("open %d %d 0 %s %s".formatted(ACROSS_NODES, proxy.port(), cookies, PARTS));
            readers.asked("wait " + numberOf(FOR_ALL) + " all");
            var all = changes(readers, FOR_ALL, "quick");
            var states = changes(readers, FOR_STATES, "states");
            line(
                    "%nTwo nodes on one database behind a proxy, %s and %s streams",
                    one.asked("open"), other.asked("open"));
            line("  for all %s; for States %s", all, states);
            line("  every reader of a role was sent the same in the same order: %s", readers.asked("alike"));
            readers.asked("close");
        }
    }

    /** In a transaction of its own, as a room does it; answers when it began to be committed. */
    private long change(UUID part) throws SQLException {
        number++;
        try (var statement = connection.createStatement()) {
            statement.execute("update bench.notice set number = %d where id = '%s'".formatted(number, part));
            statement.execute("insert into live.change (part, of) values ('notice', '%s')".formatted(part));
            statement.execute("select pg_notify('live', '')");
        }
        var begun = System.nanoTime();
        connection.commit();
        return begun;
    }

    private int numberOf(UUID part) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select number from bench.notice where id = '%s'".formatted(part))) {
            rows.next();
            var found = rows.getInt(1);
            connection.rollback();
            return found;
        }
    }

    private void prepare(Child node, int most) throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create schema bench");
            statement.execute(
                    "create table bench.notice (id uuid primary key, audience text not null, named uuid[] not null default '{}', number int not null default 0)");
            statement.execute("insert into bench.notice (id, audience) values ('%s', 'PUBLIC'), ('%s', 'STATES')"
                    .formatted(FOR_ALL, FOR_STATES));
            statement.execute("grant usage on schema bench to entente_program");
            statement.execute("grant select on bench.notice to entente_program");
            connection.commit();
        }
        node.asked("people %d %s".formatted(Math.max(ACROSS_NODES, most * 6 / 10), cookies));
    }

    private Child node() throws IOException {
        return Child.node(postgres, "entente.live.most=20000", "entente.live.most-at-an-address=20000");
    }

    private static int port(Child node) throws IOException {
        return Integer.parseInt(node.hears().split(" ")[1]);
    }
}
