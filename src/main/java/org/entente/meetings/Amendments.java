package org.entente.meetings;

import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The oral amendments with which agendas were adopted, as they are put right; each as it stood before is kept. */
@Repository
class Amendments {

    private final JdbcClient jdbc;

    Amendments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all of a session’s, the first first. */
    List<AmendmentCorrection> corrections(UUID session) {
        return jdbc.sql(
                        "select * from meetings.amendment_correction where session = :session order by position, number")
                .param("session", session)
                .query((row, number) -> new AmendmentCorrection(
                        row.getInt("position"),
                        new AgendaAdoption.Amendment(language(row.getString("language")), row.getString("text")),
                        row.getString("reason"),
                        language(row.getString("reason_language")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static Language language(String code) {
        return Language.of(code).orElse(Language.EN);
    }

    void correct(UUID session, AmendmentCorrection correction, AgendaAdoption.Amendment right, UUID by) {
        jdbc.sql("""
                        insert into meetings.amendment_correction (session, position, number, language, text, reason,
                            reason_language, at, by_person)
                        select :session, :position, count(*) + 1, :language, :text, :reason, :reasonLanguage, :at, :by
                        from meetings.amendment_correction where session = :session and position = :position""")
                .param("session", session)
                .param("position", correction.amendment())
                .param("language", correction.before().language().code())
                .param("text", correction.before().text())
                .param("reason", correction.reason())
                .param("reasonLanguage", correction.language().code())
                .param("at", Sql.moment(correction.at()))
                .param("by", by)
                .update();
        Sql.mustChangeOne(jdbc.sql("""
                        update meetings.oral_amendment set language = :language, text = :text
                        where session = :session and position = :position""")
                .param("language", right.language().code())
                .param("text", right.text())
                .param("session", session)
                .param("position", correction.amendment())
                .update());
    }
}
