package org.entente.bench;

import static org.entente.bench.Machine.line;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.ground.BenchPostgres;

/** Whole pages of a guest, by 32 connections that stay open, against a bare answer of the same size from the same server. */
final class PagesBench {

    private static final int CONNECTIONS = 32;
    private static final int TURNS = 5;

    /** Of the demonstration: where a list is open and some wait. */
    private static final String MEETING = """
            select meeting from meetings.speakers_list where closes_at > now() order by inscribed desc limit 1""";

    private static final String CONSULTATION =
            "select id from consultations.consultation where fictitious and organisers <> '{}' order by id limit 1";

    private PagesBench() {}

    static int run(int milliseconds) throws IOException, SQLException {
        Machine.print();
        var folder = Machine.folder("pages");
        try (var postgres = BenchPostgres.startedIn(folder.resolve("postgres"));
                var node = Child.node(postgres, "entente.demonstration=true", "entente.bench=yes");
                var load = Child.start(Load.class, List.of())) {
            var port = Integer.parseInt(node.hears().split(" ")[1]);
            line(
                    "%n%d connections, %d turns of %d ms each, the bare answer in turn with the page; p99 is the slowest turn's",
                    CONNECTIONS, TURNS, milliseconds);
            line(
                    "%-32s %8s %10s %8s %8s   %10s %8s   %s",
                    "", "bytes", "pages/s", "p50 ms", "p99 ms", "bare/s", "p99 ms", "page to bare");
            for (var page : pages(postgres).entrySet())
                measure(load, port, page.getKey(), page.getValue(), milliseconds);
        }
        Machine.remove(folder);
        return 0;
    }

    private static void measure(Child load, int port, String name, String path, int milliseconds) throws IOException {
        var bare = "/hello/" + turn(load, port, path, 4 * milliseconds).size();
        turn(load, port, bare, milliseconds);
        var pages = new double[TURNS];
        var hellos = new double[TURNS];
        var half = 0.0;
        var slowest = 0.0;
        var slowestBare = 0.0;
        var size = 0;
        for (var at = 0; at < TURNS; at++) {
            var page = turn(load, port, path, milliseconds);
            var hello = turn(load, port, bare, milliseconds);
            pages[at] = page.second();
            hellos[at] = hello.second();
            half = Math.max(half, page.half());
            slowest = Math.max(slowest, page.nearly());
            slowestBare = Math.max(slowestBare, hello.nearly());
            size = page.size();
        }
        var of = Timing.of(pages).median();
        var than = Timing.of(hellos).median();
        line(
                "%-32s %,8d %,10.0f %8.1f %8.1f   %,10.0f %8.1f   %.2f",
                name, size, of, half, slowest, than, slowestBare, of / than);
    }

    private record Turn(int size, double second, double half, double nearly) {}

    private static Turn turn(Child load, int port, String path, int milliseconds) throws IOException {
        var seen = load.asked("%d %s %d %d".formatted(port, path, CONNECTIONS, milliseconds))
                .split(" ");
        return new Turn(
                Integer.parseInt(seen[0]),
                Double.parseDouble(seen[1]),
                Long.parseLong(seen[2]) / 1e6,
                Long.parseLong(seen[3]) / 1e6);
    }

    private static Map<String, String> pages(BenchPostgres postgres) throws SQLException {
        var pages = new LinkedHashMap<String, String>();
        pages.put("the first page", "/en/");
        pages.put("consultations", "/en/consultations");
        pages.put("a consultation", "/en/consultations/" + id(postgres, CONSULTATION));
        pages.put("a meeting", "/en/meetings/" + id(postgres, MEETING));
        pages.put("its speakers", "/en/meetings/" + id(postgres, MEETING) + "/speakers");
        return pages;
    }

    private static String id(BenchPostgres postgres, String sql) throws SQLException {
        var database = postgres.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery(sql)) {
            if (!rows.next()) throw new SQLException("Nothing is found by " + sql);
            return rows.getString(1);
        }
    }
}
