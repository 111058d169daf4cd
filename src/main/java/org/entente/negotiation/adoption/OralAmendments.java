package org.entente.negotiation.adoption;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.web.RuleBroken;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was read out of each adoption, in its order, with what was withdrawn. */
@Repository
class OralAmendments {

    private final JdbcClient jdbc;

    OralAmendments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OralAmendment> of(UUID adoption) {
        return jdbc.sql("select * from negotiation.adoption_amendment where adoption = :adoption order by number")
                .param("adoption", adoption)
                .query((row, number) -> new OralAmendment(
                        adoption,
                        row.getInt("number"),
                        OralAmendment.Deed.valueOf(row.getString("deed")),
                        row.getObject("paragraph", UUID.class),
                        row.getObject("added", UUID.class),
                        row.getString("before"),
                        Names.ofJson(row.getString("words")),
                        row.getTimestamp("at").toInstant(),
                        Sql.instant(row, "withdrawn_at")))
                .list();
    }

    void add(OralAmendment amendment, @Nullable UUID by) {
        jdbc.sql("""
                        insert into negotiation.adoption_amendment (adoption, number, deed, paragraph, added, before, words, at, by_person)
                        values (:adoption, :number, :deed, :paragraph, :added, :before, :words::jsonb, :at, :by)""")
                .param("adoption", amendment.adoption())
                .param("number", amendment.number())
                .param("deed", amendment.deed().name())
                .param("paragraph", amendment.paragraph())
                .param("added", amendment.added(), Types.OTHER)
                .param("before", amendment.before())
                .param("words", amendment.words().json())
                .param("at", Timestamp.from(amendment.at()))
                .param("by", by, Types.OTHER)
                .update();
    }

    void withdraw(OralAmendment amendment, UUID by, Instant now) {
        var rows = jdbc.sql("""
                        update negotiation.adoption_amendment set withdrawn_at = :at, withdrawn_by = :by
                        where adoption = :adoption and number = :number and withdrawn_at is null""")
                .param("at", Timestamp.from(now))
                .param("by", by)
                .param("adoption", amendment.adoption())
                .param("number", amendment.number())
                .update();
        if (rows != 1) throw new RuleBroken(Refusal.WITHDRAWN_ALREADY);
    }
}
