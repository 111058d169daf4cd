package org.entente.documents.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.web.Reader;
import org.entente.web.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of documents, as far as a reader sees them. */
@Repository
public class Register {

    /** So many on a page. */
    public static final int PAGE = 50;

    /** So many are offered where a symbol is not known. */
    private static final int NEAR = 6;

    private static final String SEEN = Seen.of("d.audience", "d.named", "d.owner");

    private static final String SOUGHT = SEEN + """

            and (:body = '' or d.body = :body)
            and (:kind = '' or d.kind = :kind)
            and (:year = '' or left(d.dated, 4) = :year)""";

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list is narrowed to; empty for everything. */
    public record Sought(String body, String kind, String year) {

        public String inAddress(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        Map<String, Object> parameters(Reader reader) {
            var parameters = new HashMap<>(Seen.by(reader));
            parameters.put("body", body);
            parameters.put("kind", kind);
            parameters.put("year", year);
            return parameters;
        }
    }

    /** A page of them in the order of their symbols, after the given one. */
    public List<Document> list(Reader reader, Sought sought, @Nullable UUID after) {
        return jdbc.sql("select * from documents.document d where " + SOUGHT + """

                        and (:after::uuid is null
                             or (sort_key, id) > (select sort_key, id from documents.document where id = :after))
                        order by sort_key, id limit :most""")
                .params(sought.parameters(reader))
                .param("after", after, Types.OTHER)
                .param("most", PAGE)
                .query(Documents.DOCUMENT)
                .list();
    }

    public long count(Reader reader, Sought sought) {
        return jdbc.sql("select count(*) from documents.document d where " + SOUGHT)
                .params(sought.parameters(reader))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    List<String> bodies(Reader reader) {
        return words("select distinct body from documents.document d where body is not null and %s order by 1", reader);
    }

    List<String> years(Reader reader) {
        return words(
                "select distinct left(dated, 4) from documents.document d where dated is not null and %s order by 1 desc",
                reader);
    }

    /** Those whose symbols are likest to one that leads nowhere: what it modifies or what modifies it, and what ends alike. */
    List<Document> near(Reader reader, String symbol) {
        var parts = symbol.split("/");
        var tail = parts.length < 2 ? symbol : parts[parts.length - 2] + "/" + parts[parts.length - 1];
        return jdbc
                .sql("select * from documents.document d where " + SEEN + """

                        and (starts_with(symbol, :symbol) or starts_with(:symbol, symbol)
                             or symbol ~ ('(^|/)' || :tail || '($|[ /])') or symbol ~ ('/' || :last || '($|[ /])'))
                        order by sort_key limit 200""")
                .params(Seen.by(reader))
                .param("symbol", symbol)
                .param("tail", quoted(tail))
                .param("last", quoted(parts[parts.length - 1]))
                .query(Documents.DOCUMENT)
                .list()
                .stream()
                .sorted(Comparator.comparingInt(document -> distance(symbol, String.valueOf(document.symbol()))))
                .limit(NEAR)
                .toList();
    }

    private List<String> words(String sql, Reader reader) {
        return jdbc.sql(sql.formatted(SEEN))
                .params(Seen.by(reader))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static String quoted(String literal) {
        return literal.replaceAll("[^A-Za-z0-9/]", "\\\\$0");
    }

    /** After Levenshtein: how many letters have to change. */
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) before[j] = j;
        for (var i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + same, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
