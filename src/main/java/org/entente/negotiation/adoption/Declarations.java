package org.entente.negotiation.adoption;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What States say of texts before their body: known, with their names, to everybody who reads the text. */
@Repository
class Declarations {

    private static final RowMapper<Declaration> DECLARATION = (row, number) -> new Declaration(
            row.getObject("id", UUID.class),
            row.getObject("adoption", UUID.class),
            row.getObject("party", UUID.class),
            DeclarationKind.valueOf(row.getString("kind")),
            Sql.uuids(row, "paragraphs"),
            row.getString("words"),
            Language.of(row.getString("language")).orElseThrow(),
            row.getTimestamp("at").toInstant(),
            Sql.instant(row, "withdrawn_at"));

    private final JdbcClient jdbc;

    Declarations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first, with what was withdrawn. */
    List<Declaration> of(UUID adoption) {
        return jdbc.sql("select * from negotiation.adoption_declaration where adoption = :adoption order by at, id")
                .param("adoption", adoption)
                .query(DECLARATION)
                .list();
    }

    /** Only those who speak for the State take it back. */
    Declaration ownOf(Delegate delegate, UUID id) {
        return find(id).filter(each -> delegate.speaksFor(each.party())).orElseThrow(NoSuchElementException::new);
    }

    Optional<Declaration> find(UUID id) {
        return jdbc.sql("select * from negotiation.adoption_declaration where id = :id")
                .param("id", id)
                .query(DECLARATION)
                .optional();
    }

    /** False where it is there already, or an objection of this State stands. */
    boolean add(Declaration declaration, @Nullable UUID by) {
        return jdbc.sql("""
                                insert into negotiation.adoption_declaration (id, adoption, party, kind, paragraphs, words, language, at, by_person)
                                values (:id, :adoption, :party, :kind, :paragraphs, :words, :language, :at, :by)
                                on conflict do nothing""")
                        .param("id", declaration.id())
                        .param("adoption", declaration.adoption())
                        .param("party", declaration.party())
                        .param("kind", declaration.kind().name())
                        .param("paragraphs", Sql.array(declaration.paragraphs()))
                        .param("words", declaration.words())
                        .param("language", declaration.language().code())
                        .param("at", Timestamp.from(declaration.at()))
                        .param("by", by, Types.OTHER)
                        .update()
                == 1;
    }

    void withdraw(Declaration withdrawn, @Nullable UUID by) {
        var rows = jdbc.sql("""
                        update negotiation.adoption_declaration set withdrawn_at = :at, withdrawn_by = :by
                        where id = :id and withdrawn_at is null""")
                .param("at", Sql.moment(withdrawn.withdrawnAt()))
                .param("by", by, Types.OTHER)
                .param("id", withdrawn.id())
                .update();
        if (rows != 1) throw new RuleBroken(Refusal.WITHDRAWN_ALREADY);
    }
}
