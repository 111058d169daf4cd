package org.entente.consultations;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.process.Step;
import org.entente.web.Reader;
import org.entente.web.Seen;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Paragraphs for whoever cites them: those that stand, as far as the reader may read them, and noted where not everybody may. */
@Repository
public class Quotations {

    private static final RowMapper<Quoted> QUOTED = (row, number) -> new Quoted(
            row.getObject("id", UUID.class),
            row.getObject("statement", UUID.class),
            row.getObject("consultation", UUID.class),
            row.getObject("party", UUID.class),
            row.getObject("on_behalf_of", UUID.class),
            Sql.uuids(row, "aligned"),
            row.getInt("position"),
            row.getString("text"),
            row.getString("language"),
            row.getBoolean("is_public"),
            row.getBoolean("confirmed"));

    private static final String SELECT = """
            select p.id, p.statement, s.consultation, s.party, s.on_behalf_of, s.aligned, pl.position, p.text, s.language,
                   s.shown_to = 'PUBLIC' as is_public, coalesce(t.state = 'CONFIRMED', false) as confirmed
            from consultations.statement s
            join consultations.placement pl on pl.statement = s.id and pl.version = s.version
            join consultations.paragraph p on p.id = pl.paragraph
            left join consultations.tag t on t.paragraph = p.id and t.element = :element and t.state <> 'REJECTED'
            where s.state = 'PUBLISHED' and\s""";

    private final JdbcClient jdbc;
    private final NotesReaders notes;

    Quotations(JdbcClient jdbc, NotesReaders notes) {
        this.jdbc = jdbc;
        this.notes = notes;
    }

    /** In the order in which they were said. */
    public List<Quoted> of(Reader reader, Collection<UUID> paragraphs) {
        return noted(
                reader,
                jdbc.sql(SELECT + " p.id = any(:ids) and " + Seen.of("s") + """
                         order by s.delivered_on nulls last, s.added_at, s.id, pl.position""")
                        .params(Seen.by(reader))
                        .param("ids", Sql.array(paragraphs))
                        .param("element", "")
                        .query(QUOTED)
                        .list());
    }

    /**
     * What was confirmed to be about the element in these consultations, in the order in which it was said. Who reads it is not
     * noted yet: whoever shows it does, and may show less.
     */
    public List<Mention> about(Reader reader, String element, Collection<UUID> consultations) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (s.id) p.id, p.statement, s.consultation, s.party, s.on_behalf_of, s.aligned,
                                   pl.position, left(p.text, :words) as text, s.language, s.shown_to = 'PUBLIC' as is_public,
                                   true as confirmed, s.delivered_on, s.added_at, count(*) over (partition by s.id) as paragraphs
                            from consultations.tag t
                            join consultations.paragraph p on p.id = t.paragraph
                            join consultations.statement s on s.id = p.statement
                            join consultations.placement pl
                                on pl.statement = s.id and pl.version = s.version and pl.paragraph = p.id
                            where t.element = :element and t.state = 'CONFIRMED' and s.state = 'PUBLISHED'
                              and s.consultation = any(:consultations) and %s
                            order by s.id, pl.position) as said
                        order by delivered_on nulls last, added_at, statement""".formatted(Seen.of("s")))
                .params(Seen.by(reader))
                .param("element", element)
                .param("words", Step.WORDS)
                .param("consultations", Sql.array(consultations))
                .query((row, number) ->
                        new Mention(Objects.requireNonNull(QUOTED.mapRow(row, number)), row.getLong("paragraphs")))
                .list();
    }

    /**
     * What might be cited: those named first, then what is about the element, confirmed before suggested; of one party all
     * that it said, or that was said for it.
     */
    public List<Quoted> choices(
            Reader reader, UUID consultation, String element, @Nullable UUID party, Collection<UUID> named, int most) {
        return noted(
                reader,
                jdbc.sql(SELECT + " s.consultation = :consultation and " + Seen.of("s") + """
                         and (p.id = any(:ids)
                              or :party::uuid is null and t.element is not null
                              or p.kind = 'TEXT' and (s.party = :party or s.on_behalf_of = :party or :party = any(s.aligned)))
                        order by p.id = any(:ids) desc, t.element is not null desc, confirmed desc,
                                 s.delivered_on nulls last, s.added_at, s.id, pl.position
                        limit :most""")
                        .params(Seen.by(reader))
                        .param("consultation", consultation)
                        .param("ids", Sql.array(named))
                        .param("element", element)
                        .param("party", party, Types.OTHER)
                        .param("most", most)
                        .query(QUOTED)
                        .list());
    }

    private List<Quoted> noted(Reader reader, List<Quoted> shown) {
        notes.ofQuoted(shown, reader);
        return shown;
    }
}
