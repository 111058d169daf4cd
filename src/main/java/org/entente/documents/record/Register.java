package org.entente.documents.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.documents.symbols.Parts;
import org.entente.documents.symbols.Symbol;
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

    /** So many on each side of where it would stand are looked at. */
    private static final int BESIDE = 12;

    private static final Pattern TAIL = Pattern.compile("[A-Za-z0-9.]+/[A-Za-z0-9.]+$|[0-9]+/[0-9]+");

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

    /** What is said of what was typed where no document is held, or open to this reader, under it. */
    public UnknownSymbol unknown(Reader reader, String typed) {
        var symbol = Symbol.parse(typed);
        return new UnknownSymbol(
                symbol.map(Symbol::written).orElse(typed.strip()),
                symbol.isPresent(),
                Parts.of(typed),
                near(reader, Symbol.formed(typed)));
    }

    /**
     * Those whose symbols are likest to what leads nowhere, whether it is one or not: what it modifies or what modifies it, what
     * ends alike, and what would stand beside it.
     *
     * @param formed in the form of symbols, as far as it goes
     */
    List<Document> near(Reader reader, String formed) {
        if (formed.isEmpty()) return List.of();
        var near = new LinkedHashMap<UUID, Document>();
        alike(reader, formed).forEach(document -> near.put(document.id(), document));
        beside(reader, formed).stream()
                .filter(document -> distance(formed, String.valueOf(document.symbol())) <= unlike(formed))
                .forEach(document -> near.put(document.id(), document));
        return near.values().stream()
                .sorted(Comparator.comparing((Document document) -> !goesOn(formed, document))
                        .thenComparingInt(document -> distance(formed, String.valueOf(document.symbol()))))
                .limit(NEAR)
                .toList();
    }

    /** What modifies it or what it modifies is nearest, and what is a part of it or what it is a part of. */
    private static boolean goesOn(String formed, Document document) {
        var symbol = document.symbol();
        return symbol != null && (isWithin(symbol, formed) || isWithin(formed, symbol));
    }

    private static boolean isWithin(String longer, String shorter) {
        return longer.startsWith(shorter + "/") || longer.startsWith(shorter + " ");
    }

    private List<Document> alike(Reader reader, String formed) {
        var last = formed.substring(formed.lastIndexOf('/') + 1);
        return jdbc.sql("select * from documents.document d where " + SEEN + """

                        and (starts_with(symbol, :symbol) or starts_with(:symbol, symbol)
                             or symbol ~ ('(^|/)' || :tail || '($|[ /])') or symbol ~ ('/' || :last || '($|[ /])'))
                        order by sort_key limit 200""")
                .params(Seen.by(reader))
                .param("symbol", formed)
                .param("tail", quoted(tail(formed)))
                .param("last", quoted(last.isEmpty() ? formed : last))
                .query(Documents.DOCUMENT)
                .list();
    }

    /** The last two parts, also of words around them: 77/37 of “resolution 77/37”. */
    private static String tail(String formed) {
        var found = TAIL.matcher(formed);
        var tail = formed;
        while (found.find()) tail = found.group();
        return tail;
    }

    private List<Document> beside(Reader reader, String formed) {
        return Stream.of("sort_key < :key order by sort_key desc", "sort_key > :key order by sort_key")
                .flatMap(side -> jdbc
                        .sql("select * from documents.document d where symbol is not null and " + SEEN + " and " + side
                                + " limit :most")
                        .params(Seen.by(reader))
                        .param("key", Symbol.sortKey(formed))
                        .param("most", BESIDE)
                        .query(Documents.DOCUMENT)
                        .list()
                        .stream())
                .toList();
    }

    /** So many letters may be other ones. */
    private static int unlike(String formed) {
        return Math.max(2, formed.length() / 3);
    }

    private List<String> words(String sql, Reader reader) {
        return jdbc.sql(sql.formatted(SEEN))
                .params(Seen.by(reader))
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** For an expression of PostgreSQL; a letter of another script is in no symbol, as little as a tilde. */
    private static String quoted(String literal) {
        return literal.codePoints().mapToObj(Register::quoted).collect(Collectors.joining());
    }

    private static String quoted(int letter) {
        if (letter > 0x7F) return "~";
        return (letter == '/' || Character.isLetterOrDigit(letter) ? "" : "\\") + Character.toString(letter);
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
