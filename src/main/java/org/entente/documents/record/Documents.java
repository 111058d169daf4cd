package org.entente.documents.record;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.SecondFactor;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents and by what else they are called; the finders answer only what the reader may read, or the delegate keeps. */
@Repository
public class Documents {

    static final RowMapper<Document> DOCUMENT = (row, number) -> new Document(
            row.getObject("id", UUID.class),
            row.getString("symbol"),
            Kind.valueOf(row.getString("kind")),
            Names.ofJson(row.getString("titles")),
            row.getString("dated"),
            row.getString("body"),
            Optional.ofNullable(row.getString("adoption"))
                    .map(Adoption::valueOf)
                    .orElse(null),
            Names.ofJson(row.getString("notes")),
            row.getString("source"),
            row.getBoolean("unverified"),
            row.getBoolean("fictitious"),
            Sql.audience(row),
            row.getObject("owner", UUID.class),
            row.getTimestamp("added_at").toInstant(),
            row.getLong("lock"));

    private static final RowMapper<Alias> ALIAS = (row, number) -> new Alias(
            row.getString("symbol"), row.getObject("document", UUID.class), Alias.Kind.valueOf(row.getString("kind")));

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To whoever may not read it, it does not exist. */
    public Document readableBy(Reader reader, UUID id) {
        return find(id).filter(document -> document.isReadableBy(reader)).orElseThrow(NoSuchElementException::new);
    }

    /** By its symbol, or by what else it is or was called. */
    public Optional<Document> called(Reader reader, Symbol symbol) {
        return called(symbol).filter(document -> document.isReadableBy(reader));
    }

    /** Only those who may change what the record says of it, and who have just shown who they are. */
    public Document keptBy(Delegate delegate, SecondFactor factor, UUID id) {
        var found = find(id).filter(document -> document.isKeptBy(delegate)).orElseThrow(NoSuchElementException::new);
        factor.demand();
        return found;
    }

    /**
     * For the program itself, as an import asks: whatever bears this symbol, or else is also called so. The document of two organs
     * bears a symbol of each, and is called by either.
     */
    public Optional<Document> called(Symbol symbol) {
        return jdbc.sql("""
                        select * from documents.document
                        where symbol = :symbol or id = (select document from documents.alias where symbol = :symbol)
                        order by symbol is distinct from :symbol limit 1""")
                .param("symbol", symbol.unmarked().written())
                .query(DOCUMENT)
                .optional()
                .or(() -> symbol.halves().stream().flatMap(this::bearing).findFirst());
    }

    private Stream<Document> bearing(Symbol half) {
        return jdbc.sql("""
                        select * from documents.document
                        where symbol = :half or starts_with(symbol, :half || '-') or symbol like '%-' || :half
                        order by sort_key""").param("half", half.written()).query(DOCUMENT).list().stream()
                .filter(document -> new Symbol(Objects.requireNonNull(document.symbol()))
                        .halves()
                        .contains(half));
    }

    /** Those whose symbols go on behind this one, or either of two: what adds to it, corrects and revises it. */
    List<Document> under(Symbol symbol) {
        return symbol.halves().stream()
                .flatMap(half -> begunBy(half).stream())
                .distinct()
                .toList();
    }

    /** In the order of their symbols. */
    private List<Document> begunBy(Symbol symbol) {
        // The character after a stroke is a nought.
        return jdbc.sql("""
                        select * from documents.document
                        where symbol ~>=~ (:symbol || '/') and symbol ~<~ (:symbol || '0') order by sort_key""").param("symbol", symbol.written()).query(DOCUMENT).list();
    }

    public List<Alias> aliases(UUID document) {
        return jdbc.sql("select * from documents.alias where document = :id order by kind, symbol")
                .param("id", document)
                .query(ALIAS)
                .list();
    }

    public Optional<Document> find(UUID id) {
        return jdbc.sql("select * from documents.document where id = :id")
                .param("id", id)
                .query(DOCUMENT)
                .optional();
    }

    void add(Document document, @Nullable UUID by) {
        jdbc.sql("""
                        insert into documents.document (id, symbol, sort_key, kind, titles, dated, body, adoption, notes,
                            source, unverified, fictitious, audience, named, owner, added_at, added_by)
                        values (:id, :symbol, :sortKey, :kind, :titles::jsonb, :dated, :body, :adoption, :notes::jsonb,
                            :source, :unverified, :fictitious, :audience, :named, :owner, :at, :by)""")
                .params(facts(document))
                .param("fictitious", document.fictitious())
                .param("at", Timestamp.from(document.addedAt()))
                .param("by", by, Types.OTHER)
                .update();
        resolve(document);
    }

    void save(Document document) {
        var rows = jdbc.sql("""
                        update documents.document set symbol = :symbol, sort_key = :sortKey, kind = :kind,
                            titles = :titles::jsonb, dated = :dated, body = :body, adoption = :adoption,
                            notes = :notes::jsonb, source = :source, unverified = :unverified, audience = :audience,
                            named = :named, owner = :owner, lock = lock + 1
                        where id = :id and lock = :lock""")
                .params(facts(document))
                .param("lock", document.lock())
                .update();
        Sql.mustChangeOne(rows);
        resolve(document);
    }

    void give(Alias alias, @Nullable UUID by, Instant now) {
        jdbc.sql("""
                        insert into documents.alias (symbol, document, kind, at, by_person)
                        values (:symbol, :document, :kind, :at, :by)""")
                .param("symbol", alias.symbol())
                .param("document", alias.document())
                .param("kind", alias.kind().name())
                .param("at", Timestamp.from(now))
                .param("by", by, Types.OTHER)
                .update();
        resolve(new Symbol(alias.symbol()), alias.document());
    }

    void drop(Alias alias) {
        jdbc.sql("delete from documents.alias where symbol = :symbol and document = :document")
                .param("symbol", alias.symbol())
                .param("document", alias.document())
                .update();
    }

    /** Those of the demonstration, with their texts; what they were. */
    List<UUID> removeFictitious() {
        return jdbc.sql("delete from documents.document where fictitious returning id")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** What others were said to be to a symbol that was not held, they are to this document now. */
    private void resolve(Document document) {
        if (document.symbol() == null) return;
        // What was an alias only is the symbol now.
        jdbc.sql("delete from documents.alias where symbol = :symbol and document = :id")
                .param("id", document.id())
                .param("symbol", document.symbol())
                .update();
        resolve(new Symbol(document.symbol()), document.id());
    }

    private void resolve(Symbol symbol, UUID document) {
        names(symbol).forEach(name -> resolve(name.written(), document));
    }

    /** By any of which others may have named it. */
    static Stream<Symbol> names(Symbol symbol) {
        return Stream.concat(Stream.of(symbol), symbol.halves().stream()).distinct();
    }

    private void resolve(String symbol, UUID document) {
        // What was said of it by its symbol and by itself is one thing said twice.
        jdbc.sql("""
                        delete from documents.relation r where r.to_symbol = :symbol
                        and exists (select from documents.relation s where s.from_document = r.from_document
                                    and s.kind = r.kind and s.to_document = :id)""").param("id", document).param("symbol", symbol).update();
        jdbc.sql("""
                        update documents.relation set to_document = :id, to_symbol = null, said_of = to_symbol
                        where to_symbol = :symbol and from_document <> :id""").param("id", document).param("symbol", symbol).update();
    }

    private static Map<String, Object> facts(Document document) {
        var facts = new HashMap<String, Object>();
        facts.put("id", document.id());
        facts.put("symbol", new SqlParameterValue(Types.VARCHAR, document.symbol()));
        facts.put("sortKey", sortKey(document));
        facts.put("kind", document.kind().name());
        facts.put("titles", document.titles().json());
        facts.put("dated", new SqlParameterValue(Types.VARCHAR, document.dated()));
        facts.put("body", new SqlParameterValue(Types.VARCHAR, document.body()));
        var adoption = document.adoption();
        facts.put("adoption", new SqlParameterValue(Types.VARCHAR, adoption == null ? null : adoption.name()));
        facts.put("notes", document.notes().json());
        facts.put("source", document.source());
        facts.put("unverified", document.unverified());
        facts.put("audience", document.audience().kind().name());
        facts.put("named", Sql.array(document.audience().named()));
        facts.put("owner", new SqlParameterValue(Types.OTHER, document.owner()));
        return facts;
    }

    /** What has no symbol stands behind what has one. */
    private static String sortKey(Document document) {
        var symbol = document.symbol();
        return symbol == null ? "~" + document.title(Language.EN) : new Symbol(symbol).sortKey();
    }
}
