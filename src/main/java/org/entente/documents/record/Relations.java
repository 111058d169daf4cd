package org.entente.documents.record;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What documents are to each other, asked from either end. */
@Repository
public class Relations {

    private static final RowMapper<Relation> RELATION = (row, number) -> new Relation(
            row.getObject("id", UUID.class),
            row.getObject("from_document", UUID.class),
            Relation.Kind.valueOf(row.getString("kind")),
            row.getObject("to_document", UUID.class),
            row.getString("to_symbol"),
            Sql.languages(row, "languages"));

    private final JdbcClient jdbc;

    Relations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From it and to it; who may not read the other one is asked of that one. */
    public List<Relation> of(UUID document) {
        return jdbc.sql("""
                        select * from documents.relation where from_document = :id or to_document = :id
                        order by kind, at, id""").param("id", document).query(RELATION).list();
    }

    /** Said to a symbol that nobody bears, by others than this document. */
    List<Relation> to(String symbol, UUID other) {
        return jdbc.sql("select * from documents.relation where to_symbol = :symbol and from_document <> :id")
                .param("symbol", symbol)
                .param("id", other)
                .query(RELATION)
                .list();
    }

    /** As it was said before the other one was held; empty where it was held already. */
    Optional<Relation> before(Relation relation) {
        return jdbc.sql("select * from documents.relation where id = :id and said_of is not null")
                .param("id", relation.id())
                .query((row, number) -> relation.to(row.getString("said_of")))
                .optional();
    }

    Optional<Relation> find(UUID id) {
        return jdbc.sql("select * from documents.relation where id = :id")
                .param("id", id)
                .query(RELATION)
                .optional();
    }

    void add(Relation relation, @Nullable UUID by, Instant now) {
        jdbc.sql("""
                        insert into documents.relation (id, from_document, kind, to_document, to_symbol, languages, at, by_person)
                        values (:id, :from, :kind, :to, :toSymbol, :languages, :at, :by)""")
                .param("id", relation.id())
                .param("from", relation.from())
                .param("kind", relation.kind().name())
                .param("to", relation.to(), Types.OTHER)
                .param("toSymbol", relation.toSymbol())
                .param(
                        "languages",
                        relation.languages().stream().map(Language::code).toArray(String[]::new))
                .param("at", Timestamp.from(now))
                .param("by", by, Types.OTHER)
                .update();
    }

    void widen(Relation relation) {
        jdbc.sql("update documents.relation set languages = :languages where id = :id")
                .param(
                        "languages",
                        relation.languages().stream().map(Language::code).toArray(String[]::new))
                .param("id", relation.id())
                .update();
    }

    /** One after the other until the transaction ends: two that are said at once might contradict each other. */
    void inTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('documents.relation', 0))")
                .query((row, number) -> true)
                .single();
    }

    void remove(UUID id) {
        jdbc.sql("delete from documents.relation where id = :id")
                .param("id", id)
                .update();
    }
}
