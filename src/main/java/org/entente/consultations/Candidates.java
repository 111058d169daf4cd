package org.entente.consultations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.entente.web.Sql;
import org.entente.web.Ui;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Paragraphs of a report's consultations that might carry a sentence. */
@Component
public class Candidates {

    private final JdbcClient jdbc;
    private final Consultations consultations;
    private final Attribution attribution;

    Candidates(JdbcClient jdbc, Consultations consultations, Attribution attribution) {
        this.jdbc = jdbc;
        this.consultations = consultations;
        this.attribution = attribution;
    }

    /** A paragraph with whose it is and where it stands. */
    public record Candidate(
            UUID id,
            String speaker,
            boolean isStakeholder,
            int position,
            String text,
            String language,
            boolean confirmed) {}

    /** Those already bound first, then those tagged with the element, what a rapporteur confirmed before what is suggested. */
    List<Candidate> on(Report report, String element, Collection<UUID> bound, Ui ui, int most) {
        var covered = new HashMap<UUID, Consultation>();
        consultations.of(report.consultations()).forEach(each -> covered.put(each.id(), each));
        return jdbc.sql("""
                        select p.id, s.consultation, s.party, pl.position, p.text, s.language,
                               coalesce(t.state = 'CONFIRMED', false) as confirmed,
                               coalesce(pa.kind = 'STAKEHOLDER', false) as is_stakeholder
                        from consultations.statement s
                        join consultations.placement pl on pl.statement = s.id and pl.version = s.version
                        join consultations.paragraph p on p.id = pl.paragraph
                        left join parties.party pa on pa.id = s.party
                        left join consultations.tag t on t.paragraph = p.id and t.element = :element and t.state <> 'REJECTED'
                        where s.consultation = any(:consultations) and s.state = 'PUBLISHED'
                          and (t.element is not null or p.id = any(:bound))
                        order by p.id = any(:bound) desc, confirmed desc, s.delivered_on nulls last, s.added_at, s.id, pl.position
                        limit :most""")
                .param("element", element)
                .param("consultations", Sql.array(report.consultations()))
                .param("bound", Sql.array(bound))
                .param("most", most)
                .query((row, number) -> new Candidate(
                        row.getObject("id", UUID.class),
                        attribution.label(
                                Objects.requireNonNull(covered.get(row.getObject("consultation", UUID.class))),
                                row.getObject("party", UUID.class),
                                ui.reader(),
                                ui.language()),
                        row.getBoolean("is_stakeholder"),
                        row.getInt("position"),
                        row.getString("text"),
                        row.getString("language"),
                        row.getBoolean("confirmed")))
                .list();
    }

    /** Which of these are paragraphs of the report's consultations that have been published, withdrawn since or not. */
    Set<UUID> among(Report report, Collection<UUID> paragraphs) {
        return Set.copyOf(jdbc.sql("""
                        select p.id from consultations.paragraph p join consultations.statement s on s.id = p.statement
                        where p.id = any(:ids) and s.consultation = any(:consultations) and s.state <> 'DRAFT'
                          and exists (select from consultations.placement pl
                                      where pl.paragraph = p.id and pl.version >= s.published_from)""")
                .param("ids", Sql.array(paragraphs))
                .param("consultations", Sql.array(report.consultations()))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }
}
