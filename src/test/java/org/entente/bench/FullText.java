package org.entente.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import org.entente.ground.Database;
import org.entente.languages.Language;
import org.postgresql.PGConnection;

/** The same paragraphs in a table with PostgreSQL's own full text, asked for the same pages: the best twenty, and counts. */
final class FullText implements AutoCloseable {

    private static final int AT_A_TIME = 5_000;

    private final HikariDataSource pool = new HikariDataSource();

    FullText(Database database) {
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(16);
    }

    /** Answers in how many seconds, indexes included. */
    double fill(SixLanguages texts, int size) throws SQLException, IOException {
        var begun = System.nanoTime();
        run("""
                create table public.thing (number bigint, language text, kind text, symbol text, party uuid, element text,
                    year text, audience text, text text, words tsvector)""");
        try (var connection = pool.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var from = 0; from < size; from += AT_A_TIME) {
                var rows = new StringBuilder();
                for (var i = from; i < Math.min(size, from + AT_A_TIME); i++) row(rows, texts, i);
                copy.copyIn(
                        "copy public.thing (number, language, kind, symbol, party, element, year, audience, text) from stdin",
                        new StringReader(rows.toString()));
            }
        }
        run("""
                update public.thing set words = to_tsvector(case language when 'en' then 'english'::regconfig when 'fr' then 'french'
                    when 'es' then 'spanish' when 'ru' then 'russian' when 'ar' then 'arabic' else 'simple' end, text)""");
        run("create index on public.thing using gin (words)");
        run("create index on public.thing (symbol text_pattern_ops)");
        run("create index on public.thing (language, kind)");
        run("vacuum analyze public.thing");
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void row(StringBuilder rows, SixLanguages texts, int number) {
        var thing = texts.thing(number);
        rows.append(String.join(
                        "\t",
                        Long.toString(number),
                        thing.language().code(),
                        number % 3 == 0 ? "document" : "statement",
                        thing.symbol(),
                        thing.party().toString(),
                        thing.element(),
                        thing.year(),
                        thing.open() ? "PUBLIC" : "OFFICERS",
                        thing.text().replace("\\", "\\\\").replace("\t", " ")))
                .append('\n');
    }

    void ask(String sort, SearchBench.Asking asking) throws SQLException {
        var found = sort.equals("prefix") ? "symbol like ?" : "words @@ " + function(sort) + "(?::regconfig, ?)";
        var narrowed =
                asking.narrowed() ? " and language = '" + asking.language().code() + "' and kind = 'statement'" : "";
        var rank = sort.equals("prefix")
                ? "number"
                : "ts_rank(words, " + function(sort) + "(?::regconfig, ?)) desc, number";
        var facets = new StringBuilder();
        for (var facet : List.of("kind", "language", "party", "element", "year")) {
            facets.append(
                    ", array(select %1$s || ' ' || count(*) from found group by %1$s order by count(*) desc limit 12)"
                            .formatted(facet));
        }
        ask("""
                with found as materialized (select * from public.thing where audience = 'PUBLIC' and %s%s)
                select (select count(*) from found), array(select text from found order by %s limit 20)%s""".formatted(found, narrowed, rank, facets), sort, asking);
    }

    private static String function(String sort) {
        return sort.equals("phrase") ? "phraseto_tsquery" : "plainto_tsquery";
    }

    private void ask(String sql, String sort, SearchBench.Asking asking) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(sql)) {
            var places = sql.chars().filter(each -> each == '?').count();
            for (var i = 1; i <= places; i++) {
                if (sort.equals("prefix")) statement.setString(i, asking.words().replace("symbol:", "") + "/%");
                else statement.setString(i, i % 2 == 1 ? configuration(asking.language()) : asking.words());
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) rows.getObject(1);
            }
        }
    }

    private static String configuration(Language language) {
        return language.among("arabic", "simple", "english", "french", "russian", "spanish");
    }

    long megabytes() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_total_relation_size('public.thing') / 1000000")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
