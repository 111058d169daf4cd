package org.entente.bench;

import java.io.IOException;
import org.entente.languages.Language;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database filled in bulk, in the proportions of a real one: fifteen paragraphs to a statement, one or two elements to
 * a paragraph and some elements far more often than others, three fifths of the statements read by a rapporteur, two
 * hundred parties in ten consultations, six languages.
 */
final class Filling {

    /** Stands in one paragraph of five thousand. */
    static final String RARE_WORD = "Zeitgeber";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Filling(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void fill(int paragraphs) throws IOException {
        run("drop schema if exists bench cascade");
        run("create schema bench");
        run("truncate consultations.consultation cascade");
        run("select setseed(0.1945)");
        texts();
        run("""
                create table bench.party as
                select row_number() over (order by code) - 1 as n, id from parties.party
                where kind in ('STATE', 'OBSERVER', 'ENTITY') and not fictitious order by code limit 200""");
        run(
                "create table bench.element as select row_number() over (order by position) - 1 as n, code from process.element");
        consultations();
        statements((paragraphs + 14) / 15);
        paragraphs(paragraphs);
        tags();
        run("vacuum analyze");
    }

    private void texts() throws IOException {
        run("create table bench.text (language text, n int, text text, primary key (language, n))");
        for (var language : Language.values()) {
            var texts = Texts.in(language);
            for (var n = 0; n < 60; n++) {
                jdbc.sql("insert into bench.text values (:language, :n, :text)")
                        .param("language", language.code())
                        .param("n", n)
                        .param("text", texts.get(n))
                        .update();
            }
        }
    }

    private void consultations() {
        run("""
                insert into consultations.consultation (id, titles, organisers, starts_on, rule, state, convened_at)
                select md5('consultation ' || n)::uuid, jsonb_build_object('en', 'Consultation ' || n),
                       (select array_agg(id) from parties.party where code = 'AU'), date '2024-01-01' + 30 * n, 'NAMED', 'OPEN', now()
                from generate_series(0, 9) n""");
    }

    private void statements(int count) {
        run("""
                insert into consultations.statement (id, consultation, party, language, delivered_on, state, published_from, by_secretariat, added_at)
                select md5('statement ' || s)::uuid, md5('consultation ' || s %% 10)::uuid, party.id,
                       (array['en', 'en', 'en', 'fr', 'es', 'ar', 'ru', 'zh'])[1 + s / 10 %% 8],
                       date '2024-01-01' + s %% 5, 'PUBLISHED', 1, true, now()
                from generate_series(0, %d) s
                join bench.party on party.n = s / 7 %% (select count(*) from bench.party)""".formatted(count - 1));
        run("""
                insert into consultations.version (statement, number, sha256, file_name, at)
                select id, 1, encode(sha256(id::text::bytea), 'hex'), 'statement.txt', added_at from consultations.statement""");
    }

    private void paragraphs(int count) {
        run("""
                create table bench.paragraph as
                select n, md5('paragraph ' || n)::uuid as id, md5('statement ' || n / 15)::uuid as statement,
                       floor(random() * 60)::int as one, floor(random() * 60)::int as two, n / 15 %% 5 < 3 as read
                from generate_series(0, %d) n""".formatted(count - 1));
        run("""
                insert into consultations.paragraph (id, statement, kind, text)
                select p.id, p.statement, 'TEXT',
                       one.text || ' ' || two.text || case when p.n %% 5000 = 77 then ' %s' else '' end
                from bench.paragraph p join consultations.statement s on s.id = p.statement
                join bench.text one on one.language = s.language and one.n = p.one
                join bench.text two on two.language = s.language and two.n = p.two""".formatted(RARE_WORD));
        run("""
                insert into consultations.placement (statement, version, position, paragraph)
                select statement, 1, n % 15 + 1, id from bench.paragraph""");
        run("""
                insert into consultations.reading (paragraph, at) select id, now() from bench.paragraph where read""");
    }

    /** The smaller a random number's square, the more frequent the element. */
    private void tags() {
        run("""
                insert into consultations.tag (paragraph, element, state, weight, words, at)
                select id, code, case when read then 'CONFIRMED' else 'SUGGESTED' end, 5, '', now()
                from (select id, read, floor(power(random(), 2) * (select count(*) from bench.element))::int as n from bench.paragraph
                      union
                      select id, read, floor(power(random(), 2) * (select count(*) from bench.element))::int from bench.paragraph) chosen
                join bench.element using (n)""");
        run("select count(consultations.recount(id)) from consultations.statement");
    }

    private void run(String sql) {
        template.execute(sql);
    }
}
