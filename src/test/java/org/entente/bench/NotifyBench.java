package org.entente.bench;

import static org.entente.bench.Machine.line;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.entente.ground.BenchPostgres;
import org.entente.mail.ScriptedSmtp;
import org.entente.mail.ScriptedSmtp.Taken;

/** One document told to many addresses: rendered, and handed to a mail server on this machine; then once more, with a kill. */
final class NotifyBench {

    private static final int BEFORE = 1_000;
    private static final long LOOK = 20_000_000L;
    private static final String LEASE = "15s";

    private final BenchPostgres postgres;
    private final Connection connection;

    private NotifyBench(BenchPostgres postgres) throws SQLException {
        this.postgres = postgres;
        var database = postgres.database();
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    static int run(int... sizes) throws IOException, SQLException {
        Machine.print();
        var folder = Machine.folder("notify");
        try (var postgres = BenchPostgres.startedIn(folder.resolve("postgres"))) {
            var bench = new NotifyBench(postgres);
            for (var size : sizes) bench.measure(size);
            bench.connection.close();
        }
        Machine.remove(folder);
        return 0;
    }

    private void measure(int size) throws IOException, SQLException {
        try (var server = new ScriptedSmtp()) {
            try (var node = node(server)) {
                subscribers(BEFORE);
                tell();
                until(server, BEFORE);
                subscribers(size - BEFORE);
                var processor = node.processor();
                var begun = System.nanoTime();
                tell();
                var most = until(server, BEFORE + size, node);
                var seconds = (System.nanoTime() - begun) / 1e9;
                line("%n%,d letters, one connection, in all languages, plain and HTML", size);
                line(
                        "  %.1f s from the commit of the act to the last, %.0f letters a second; processor %.1f s; memory at most %.0f MB",
                        seconds, size / seconds, node.processor() - processor, most);
                print(server.taken().subList(BEFORE, BEFORE + size), size);
            }
        }
        killedHalfWay(size);
        forget();
    }

    /** By SIGKILL while it hands them over; the next node takes up what the first had claimed. */
    private void killedHalfWay(int size) throws IOException, SQLException {
        try (var server = new ScriptedSmtp()) {
            try (var node = node(server)) {
                tell();
                until(server, size / 2);
                node.kill();
            }
            var atTheKill = server.taken().size();
            try (var node = node(server)) {
                var begun = System.nanoTime();
                while (left() > 0) LockSupport.parkNanos(LOOK);
                line(
                        "%nkilled after %,d of %,d; the rest was taken %.1f s after another had started",
                        atTheKill, size, (System.nanoTime() - begun) / 1e9);
                print(server.taken(), size);
            }
        }
    }

    private static void print(List<Taken> taken, int size) throws IOException {
        Map<String, Integer> names = new HashMap<>();
        var addresses = new HashSet<String>();
        for (var letter : taken) {
            addresses.add(letter.to());
            names.merge(name(letter), 1, Integer::sum);
        }
        var again = names.values().stream().filter(times -> times > 1).count();
        line(
                "  %,d addresses have theirs, %,d lost; %,d letters handed over twice, under one name and saying so; %,d under two names",
                addresses.size(), size - addresses.size(), again, names.size() - addresses.size());
    }

    private static String name(Taken letter) throws IOException {
        try {
            return letter.message().getHeader("Message-ID")[0];
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static void until(ScriptedSmtp server, int count) {
        while (server.count() < count) LockSupport.parkNanos(LOOK);
    }

    private static double until(ScriptedSmtp server, int count, Child node) throws IOException {
        var most = 0.0;
        while (server.count() < count) {
            LockSupport.parkNanos(LOOK);
            most = Math.max(most, node.memory());
        }
        return most;
    }

    /** In all languages alike. */
    private void subscribers(int count) throws SQLException {
        execute("""
                with made as (
                    insert into notifications.subscriber (id, email, language, zone, hour, token, asked_at, confirmed_at,
                        daily_at, weekly_at)
                    select gen_random_uuid(), gen_random_uuid() || '@example.org',
                        (array['ar', 'zh', 'en', 'fr', 'ru', 'es'])[1 + mod(n, 6)], 'UTC', 7, gen_random_uuid()::text, now(), now(),
                        now() + interval '1 day', now() + interval '7 days'
                    from generate_series(1, %d) n returning id)
                insert into notifications.wish (subscriber, topic, often, followed)
                select id, 'documents', 'AT_ONCE', false from made""".formatted(count));
    }

    /** As a room does it: one row, in the transaction of an act. */
    private void tell() throws SQLException {
        var document = UUID.randomUUID();
        execute("""
                insert into documents.document (id, sort_key, kind, titles, audience, added_at)
                values ('%s', '~', 'REPORT', '{"en": "A report of a measurement", "ar": "تقرير قياس", "zh": "测量报告"}', 'PUBLIC', now());
                insert into notifications.told (id, topic, of, what, mark, at, concerned, others, scopes)
                values (gen_random_uuid(), 'documents', '%s', 'ADDED', '', now(), '{}', true, '{}')""".formatted(document, document));
    }

    private long left() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) from notifications.letter where state in ('WAITING', 'CLAIMED', 'HANDING')""")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void forget() throws SQLException {
        execute("truncate notifications.subscriber, notifications.told cascade");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Child node(ScriptedSmtp server) throws IOException {
        var node = Child.node(
                postgres,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + server.port(),
                "entente.notifications.every=1s",
                "entente.notifications.together=0s",
                "entente.notifications.lease=" + LEASE);
        node.hears();
        return node;
    }
}
