package org.entente.bench;

import static org.entente.bench.Machine.line;

import java.io.IOException;
import java.util.Locale;
import org.entente.consultations.Questions;
import org.entente.ground.BenchPostgres;
import org.entente.identity.AccessQuestions;
import org.entente.identity.TestWalls;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What it costs to know who is asking, and what the second wall costs the matrix. */
final class AccessBench {

    private static final int PARAGRAPHS = 200_000;

    private static final int OFFICERS = 50;

    private AccessBench() {}

    static int run(int... persons) throws IOException {
        Machine.print();
        var folder = Machine.folder("access");
        try (var postgres = BenchPostgres.startedIn(folder);
                var program = Machine.program(postgres)) {
            for (var count : persons) whoIsAsking(program, count);
            for (var paragraphs : new int[] {PARAGRAPHS / 100, PARAGRAPHS / 10, PARAGRAPHS}) wall(program, paragraphs);
        }
        Machine.remove(folder);
        return 0;
    }

    private static void whoIsAsking(ApplicationContext program, int persons) {
        var owner = new JdbcTemplate(TestWalls.owner(program));
        fill(owner, persons);
        line("%n%,d persons in %,d delegations", persons, Math.max(1, persons / 50));
        line("  %-50s %8s %8s %8s  milliseconds", "", "median", "p95", "most");
        var questions = new AccessQuestions(program);
        line("  %-50s %s", "a password against its hash, at sign-in", precise(Timing.of(questions.password())));
        questions
                .whoIsAsking()
                .forEach((who, question) ->
                        line("  %-50s %s", "who is asking, on every request: " + who, precise(Timing.warm(question))));
        var last = owner.queryForObject(
                "select id::text from identity.person order by lower(name) desc, id desc offset 50 limit 1",
                String.class);
        questions
                .everybody(String.valueOf(last))
                .forEach((name, question) -> line("  %-50s %s", name, precise(Timing.of(question))));
        var jdbc = program.getBean(JdbcTemplate.class);
        line(
                "  %-50s %s",
                "bare: a round trip", precise(Timing.warm(() -> jdbc.queryForObject("select 1", Integer.class))));
    }

    private static void fill(JdbcTemplate owner, int persons) {
        owner.execute("truncate identity.person cascade");
        owner.execute("""
                insert into identity.person (id, name, email, invited_at, welcomed_at)
                select md5('person ' || n)::uuid, 'Person ' || n, n || '@bench.example', now(), now()
                from generate_series(1, %d) n""".formatted(persons));
        // More delegations than there are parties: what is asked is the same for each, and each person asks for theirs.
        owner.execute("""
                insert into identity.member (id, delegation, person, roles, from_on, invited_at, accepted_at)
                select gen_random_uuid(), case when n %% 50 = 0 then md5('delegation ' || n / 50)::uuid else party.id end,
                       md5('person ' || n)::uuid, array['DELEGATE'], date '2026-01-01', now() - interval '1 day' * (n %% 50), now()
                from generate_series(1, %d) n
                join (select row_number() over (order by code) - 1 as k, count(*) over () as of, id from parties.party) party
                  on party.k = n %% party.of""".formatted(persons));
        owner.execute("""
                insert into identity.sign_in (id, person, since, last_used, address, browser, password_at)
                select gen_random_uuid(), p.id, now(), now(), '192.0.2.1', '', now() from identity.person p
                join identity.member m on m.person = p.id join parties.party a on a.id = m.delegation""");
        owner.execute("""
                insert into identity.person (id, name, email, invited_at, welcomed_at)
                select md5('officer ' || n)::uuid, 'Officer ' || n, n || '@officers.example', now(), now()
                from generate_series(1, %d) n""".formatted(OFFICERS));
        owner.execute("""
                insert into identity.member (id, delegation, person, roles, from_on, invited_at, accepted_at)
                select gen_random_uuid(), '%s', md5('officer ' || n)::uuid, array['OFFICER'], date '2026-01-01', now(), now()
                from generate_series(1, %d) n""".formatted(Delegate.SECRETARIAT, OFFICERS));
        owner.execute("""
                insert into identity.sign_in (id, person, since, last_used, address, browser, password_at)
                select gen_random_uuid(), m.person, now(), now(), '192.0.2.1', '', now() from identity.member m
                where m.delegation = '%s'""".formatted(Delegate.SECRETARIAT));
        owner.execute("vacuum analyze");
    }

    /** The same question as a guest, once behind the wall and once past it; ratios of medians. */
    private static void wall(ApplicationContext program, int paragraphs) throws IOException {
        var owner = TestWalls.owner(program);
        new Filling(new JdbcTemplate(owner)).fill(paragraphs);
        line("%n%,d paragraphs", paragraphs);
        line("  %-40s %10s %10s %8s  milliseconds, median", "", "past it", "behind it", "ratio");
        var past = new Questions(program, owner).named(Filling.RARE_WORD);
        var behind = new Questions(program).named(Filling.RARE_WORD);
        CurrentReader.set(Reader.guest());
        try {
            behind.forEach((name, question) -> {
                // In turns, so that what else the machine does falls on both.
                var first = Timing.of(past.get(name)).median();
                var second = Timing.of(question).median();
                var third = Timing.of(past.get(name)).median();
                var fourth = Timing.of(question).median();
                var without = Math.min(first, third);
                var with = Math.min(second, fourth);
                line("  %-40s %10.2f %10.2f %8.2f", name, without, with, with / without);
            });
        } finally {
            CurrentReader.clear();
        }
    }

    private static String precise(Timing timing) {
        return String.format(Locale.ROOT, "%8.3f %8.3f %8.3f", timing.median(), timing.p95(), timing.most());
    }
}
