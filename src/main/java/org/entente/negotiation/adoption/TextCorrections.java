package org.entente.negotiation.adoption;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Corrections of adopted texts, in their order. */
@Repository
class TextCorrections {

    private final JdbcClient jdbc;

    TextCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TextCorrection> of(UUID adoption) {
        return jdbc.sql("select * from negotiation.adoption_correction where adoption = :adoption order by number")
                .param("adoption", adoption)
                .query((row, number) -> new TextCorrection(
                        adoption,
                        row.getInt("number"),
                        Language.of(row.getString("language")).orElseThrow(),
                        row.getObject("paragraph", UUID.class),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("by_person", UUID.class)))
                .list();
    }

    void add(TextCorrection correction) {
        jdbc.sql("""
                        insert into negotiation.adoption_correction (adoption, number, language, paragraph, before, after, reason, at, by_person)
                        values (:adoption, :number, :language, :paragraph, :before, :after, :reason, :at, :by)""")
                .param("adoption", correction.adoption())
                .param("number", correction.number())
                .param("language", correction.language().code())
                .param("paragraph", correction.paragraph())
                .param("before", correction.before())
                .param("after", correction.after())
                .param("reason", correction.reason())
                .param("at", Timestamp.from(correction.at()))
                .param("by", correction.by(), Types.OTHER)
                .update();
    }
}
