package org.entente.bench;

import static org.entente.bench.Machine.line;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.entente.ground.BenchPostgres;
import org.entente.negotiation.proposals.Rebasing;

/** The page on which all proposals on a text stand, and how long it takes to carry proposals on to a revision. */
final class NegotiationBench {

    private static final int TURNS = 20;

    private NegotiationBench() {}

    /** @param paragraphs of each text; there are seven times as many proposals, less a hundred */
    static int run(int... paragraphs) throws IOException, SQLException, InterruptedException {
        Machine.print();
        line("%n%-44s %8s %8s %8s  milliseconds", "", "median", "p95", "most");
        for (var count : new int[] {500, 2_000, 8_000}) {
            var rebasing = new Rebasing(count);
            line("  %-42s %s", "%,d proposals over a revision".formatted(count), Timing.of(rebasing::carryOn));
        }
        var folder = Machine.folder("negotiation");
        try (var postgres = BenchPostgres.startedIn(folder.resolve("postgres"));
                var node = Child.node(postgres, "entente.demonstration=true")) {
            var port = Integer.parseInt(node.hears().split(" ")[1]);
            for (var size : paragraphs) measure(postgres, port, size);
        }
        Machine.remove(folder);
        return 0;
    }

    private static void measure(BenchPostgres postgres, int port, int paragraphs)
            throws IOException, SQLException, InterruptedException {
        var proposals = Math.max(paragraphs, 7 * paragraphs - 100);
        var database = postgres.database();
        UUID text;
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            text = fill(connection, paragraphs, proposals);
        }
        var client = HttpClient.newHttpClient();
        var name = "%,d paragraphs, %,d proposals".formatted(paragraphs, proposals);
        // Nothing of these words has been put together before, and after a revision of three paragraphs in ten, little.
        alone(name + ", first asked", client, port, text, "cold");
        for (var turn = 0; turn < TURNS; turn++) get(client, port, text, "warm" + turn);
        var took = new double[TURNS];
        var size = 0;
        for (var turn = 0; turn < TURNS; turn++) {
            var from = System.nanoTime();
            // Another address each time: what was made for one guest is given to the next.
            size = get(client, port, text, "turn" + turn);
            took[turn] = (System.nanoTime() - from) / 1e6;
        }
        line("  %-42s %s   %,d bytes compressed", name + ", the page", Timing.of(took), size);
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            revise(connection, text);
        }
        alone(name + ", revised", client, port, text, "revised");
    }

    /** One request, which is made once. */
    private static void alone(String name, HttpClient client, int port, UUID text, String turn)
            throws IOException, InterruptedException {
        var from = System.nanoTime();
        get(client, port, text, turn);
        line("  %-42s %8.1f", name, (System.nanoTime() - from) / 1e6);
    }

    /** A third version, of which other three paragraphs in ten have changed. */
    private static void revise(Connection connection, UUID text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into negotiation.version (id, text, number, kind, revision, begun_at)
                    select gen_random_uuid(), '%1$s', 3, 'REVISION', 2, now();
                    insert into negotiation.provision (version, id, place, kind, level, words, steps)
                    select w.id, p.id, p.place, p.kind, p.level,
                           case when p.place %% 10 > 6 then replace(p.words, 'measures', 'steps') else p.words end, p.steps
                    from negotiation.version v join negotiation.provision p on p.version = v.id,
                         negotiation.version w where v.text = '%1$s' and v.number = 2 and w.text = '%1$s' and w.number = 3;
                    update negotiation.version set issued_at = now() where text = '%1$s' and number = 3""".formatted(text));
        }
    }

    private static int get(HttpClient client, int port, UUID text, String turn)
            throws IOException, InterruptedException {
        var address = "http://127.0.0.1:%d/en/texts/%s/proposals?turn=%s".formatted(port, text, turn);
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip");
        var answer = client.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException("Answer " + answer.statusCode());
        return answer.body().length;
    }

    /** Two versions, of which the later has changed three paragraphs in ten; the proposals are on the earlier. */
    private static UUID fill(Connection connection, int paragraphs, int proposals) throws SQLException {
        var text = UUID.randomUUID();
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into negotiation.text (id, titles, language, attributed, audience, fictitious, begun_at)
                    values ('%1$s', '{"en": "A text to measure"}', 'en', true, 'PUBLIC', true, now());
                    insert into negotiation.version (id, text, number, kind, revision, begun_at)
                    select gen_random_uuid(), '%1$s', 1, 'ZERO_DRAFT', 0, now();
                    insert into negotiation.provision (version, id, place, kind, level, words, steps)
                    select v.id, gen_random_uuid(), n, 'NUMBERED', 0,
                           repeat('Recalling its resolution number ' || n || ', in which States agreed to report on measures that each of them takes, to exchange points of contact and to keep them current; ', 2),
                           array[n]
                    from negotiation.version v, generate_series(1, %2$d) n where v.text = '%1$s';
                    update negotiation.version set issued_at = now() where text = '%1$s';
                    insert into negotiation.version (id, text, number, kind, revision, begun_at)
                    select gen_random_uuid(), '%1$s', 2, 'REVISION', 1, now();
                    insert into negotiation.provision (version, id, place, kind, level, words, steps)
                    select w.id, p.id, p.place, p.kind, p.level,
                           case when p.place %% 10 < 3 then replace(p.words, 'measures', 'steps') else p.words end, p.steps
                    from negotiation.version v join negotiation.provision p on p.version = v.id,
                         negotiation.version w where v.text = '%1$s' and v.number = 1 and w.text = '%1$s' and w.number = 2;
                    update negotiation.version set issued_at = now() where text = '%1$s' and number = 2;
                    insert into negotiation.proposal (id, text, version, number, kind, author, paragraphs, base, hash, words, provision_kind,
                        reason_language, state, written_at, sent_at)
                    select gen_random_uuid(), '%1$s', v.id, n, 'REPLACE', 'DELEGATION', array[p.id], p.words,
                           encode(sha256(convert_to(p.words, 'UTF8')), 'hex'),
                           replace(p.words, 'points of contact', case n / %2$d %% 3 when 0 then 'points of contact ' || n when 1 then 'focal points' else 'experience' end),
                           'NUMBERED', 'en', 'SENT', now(), now()
                    from generate_series(1, %3$d) n, negotiation.version v join negotiation.provision p on p.version = v.id
                    where v.text = '%1$s' and v.number = 1 and p.place = 1 + n %% %2$d;
                    insert into negotiation.sponsor (proposal, party, leads, at)
                    select p.id, s.id, true, now() from negotiation.proposal p,
                         lateral (select id from parties.party where kind = 'STATE' and fictitious order by id offset p.number %% 3 limit 1) s
                    where p.text = '%1$s'""".formatted(text, paragraphs, proposals));
        }
        return text;
    }
}
