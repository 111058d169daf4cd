package org.entente.consultations;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Seen;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reports: to rapporteurs as they are being written, to everyone else only what was published. */
@Repository
public class Reports {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SELECT = """
            select r.*, coalesce((select max(p.number) from consultations.publication p where p.report = r.id), 0) as published
            from consultations.report r""";

    private static final RowMapper<Report> REPORT = (row, number) -> new Report(
            row.getObject("id", UUID.class),
            Names.ofJson(row.getString("titles")),
            Sql.uuids(row, "consultations"),
            JSON.readValue(row.getString("thresholds"), Thresholds.class),
            row.getBoolean("fictitious"),
            Sql.audience(row),
            row.getBoolean("tells_stands"),
            row.getInt("published"));

    private static final RowMapper<Sentence> SENTENCE = (row, number) -> new Sentence(
            row.getObject("id", UUID.class),
            row.getObject("report", UUID.class),
            row.getString("element"),
            row.getInt("position"),
            Names.ofJson(row.getString("texts")),
            Quantifier.valueOf(row.getString("quantifier")),
            Sql.uuids(row, "paragraphs"),
            row.getInt("round"),
            row.getLong("lock"));

    private static final RowMapper<Evidence> EVIDENCE = (row, number) -> new Evidence(
            row.getObject("sentence", UUID.class),
            row.getObject("paragraph", UUID.class),
            row.getObject("statement", UUID.class),
            row.getObject("consultation", UUID.class),
            row.getObject("party", UUID.class),
            row.getBoolean("is_stakeholder"),
            row.getInt("position"),
            row.getString("text"),
            row.getString("language"),
            row.getObject("delivered_on", LocalDate.class),
            row.getBoolean("year_only"),
            row.getBoolean("stands"));

    private final JdbcClient jdbc;
    private final TellsWhereStatesStand states;

    Reports(JdbcClient jdbc, TellsWhereStatesStand states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    /** Only rapporteurs and officers see a report in the making. */
    Report writtenBy(Delegate rapporteur, UUID id) {
        rapporteur.asRapporteur();
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    /** To the public a report exists once it is published. */
    Report readableBy(Reader reader, UUID id) {
        return find(id).filter(report -> report.isReadableBy(reader)).orElseThrow(NoSuchElementException::new);
    }

    List<Report> readableBy(Reader reader) {
        return jdbc.sql(SELECT + " order by r.fictitious, r.begun_at desc").query(REPORT).list().stream()
                .filter(report -> report.isReadableBy(reader))
                .toList();
    }

    /** Of which something was published. */
    public List<Report> publishedTo(Reader reader) {
        return readableBy(reader).stream()
                .filter(report -> report.published() > 0)
                .toList();
    }

    List<Report> readableOn(UUID consultation, Reader reader) {
        return readableBy(reader).stream()
                .filter(report -> report.consultations().contains(consultation))
                .toList();
    }

    List<Sentence> sentences(UUID report) {
        return jdbc.sql("""
                        select s.*, array(select c.paragraph from consultations.citation c where c.sentence = s.id
                                          order by c.paragraph) as paragraphs
                        from consultations.sentence s where s.report = :report order by s.position, s.id""").param("report", report).query(SENTENCE).list();
    }

    Sentence sentence(UUID report, UUID id) {
        return written(report, id).orElseThrow(NoSuchElementException::new);
    }

    Optional<Sentence> written(UUID report, UUID id) {
        return sentences(report).stream()
                .filter(sentence -> sentence.id().equals(id))
                .findFirst();
    }

    /** Every citation of a report; one whose paragraph was corrected away or withdrawn no longer stands. */
    List<Evidence> evidence(UUID report) {
        return jdbc.sql("""
                        select c.sentence, c.paragraph, st.id as statement, st.consultation, st.party,
                               coalesce(pa.kind = 'STAKEHOLDER', false) as is_stakeholder,
                               coalesce(pl.position, 0) as position, p.text, st.language, st.delivered_on, st.year_only,
                               (st.state = 'PUBLISHED' and pl.position is not null) as stands
                        from consultations.sentence s
                        join consultations.citation c on c.sentence = s.id
                        join consultations.paragraph p on p.id = c.paragraph
                        join consultations.statement st on st.id = p.statement
                        left join parties.party pa on pa.id = st.party
                        left join consultations.placement pl on pl.paragraph = p.id and pl.statement = st.id and pl.version = st.version
                        where s.report = :report
                        order by st.delivered_on nulls last, st.added_at, st.id, pl.position""").param("report", report).query(EVIDENCE).list();
    }

    /** Which parties, stakeholders apart, have spoken on each element in these consultations, as rapporteurs confirmed. */
    Map<String, List<UUID>> spoke(Collection<UUID> consultations) {
        var spoke = new HashMap<String, List<UUID>>();
        jdbc.sql("""
                        select m.element, array_agg(distinct m.party) as parties from consultations.mention m
                        join parties.party p on p.id = m.party and p.kind <> 'STAKEHOLDER'
                        where m.consultation = any(:ids) and m.confirmed > 0 group by m.element""").param("ids", Sql.array(consultations)).query(row -> {
            spoke.put(row.getString("element"), Sql.uuids(row, "parties"));
        });
        return spoke;
    }

    /** Published statements and their parties, for the head of a report: of stakeholders, or of all others. */
    Matrix.Cell heard(UUID consultation, boolean ofStakeholders) {
        return jdbc.sql("""
                        select count(*) as statements, count(distinct s.party) as parties from consultations.statement s
                        where s.consultation = :id and s.state = 'PUBLISHED'
                          and :ofStakeholders = exists (
                                select from parties.party p where p.id = s.party and p.kind = 'STAKEHOLDER')""")
                .param("id", consultation)
                .param("ofStakeholders", ofStakeholders)
                .query((row, number) -> new Matrix.Cell(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** False where it is there already: the same form has come twice. */
    boolean add(Report report, @Nullable UUID by, Instant now) {
        return jdbc.sql("""
                        insert into consultations.report (id, titles, consultations, thresholds, fictitious, tells_stands, begun_at, begun_by)
                        values (:id, :titles::jsonb, :consultations, :thresholds::jsonb, :fictitious, :stands, :at, :by)
                        on conflict do nothing""")
                        .param("id", report.id())
                        .param("titles", report.titles().json())
                        .param("consultations", Sql.array(report.consultations()))
                        .param("thresholds", JSON.writeValueAsString(report.thresholds()))
                        .param("fictitious", report.fictitious())
                        .param("stands", report.tellsStands())
                        .param("at", Timestamp.from(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    void entitle(UUID report, Names titles) {
        jdbc.sql("update consultations.report set titles = :titles::jsonb where id = :id")
                .param("titles", titles.json())
                .param("id", report)
                .update();
    }

    void openTo(UUID report, Audience audience) {
        jdbc.sql("update consultations.report set audience = :audience, named = :named where id = :id")
                .param("audience", audience.kind().name())
                .param("named", Sql.array(audience.named()))
                .param("id", report)
                .update();
    }

    void tellStands(UUID report, boolean wanted) {
        jdbc.sql("update consultations.report set tells_stands = :wanted where id = :id")
                .param("wanted", wanted)
                .param("id", report)
                .update();
    }

    void measure(UUID report, Thresholds thresholds) {
        jdbc.sql("update consultations.report set thresholds = :thresholds::jsonb where id = :id")
                .param("thresholds", JSON.writeValueAsString(thresholds))
                .param("id", report)
                .update();
    }

    /** New, or changed from the state in which it was read. */
    void write(Sentence sentence) {
        var rows = jdbc.sql("""
                        insert into consultations.sentence as s (id, report, element, position, texts, quantifier, round)
                        values (:id, :report, :element, :position, :texts::jsonb, :quantifier, :round)
                        on conflict (id) do update set element = :element, position = :position, texts = :texts::jsonb,
                            quantifier = :quantifier, round = :round, lock = s.lock + 1 where s.lock = :lock and s.report = :report""")
                .param("id", sentence.id())
                .param("report", sentence.report())
                .param("element", sentence.element())
                .param("position", sentence.position())
                .param("texts", sentence.texts().json())
                .param("quantifier", sentence.quantifier().name())
                .param("round", sentence.round())
                .param("lock", sentence.lock())
                .update();
        Sql.mustChangeOne(rows);
        jdbc.sql("delete from consultations.citation where sentence = :id")
                .param("id", sentence.id())
                .update();
        jdbc.sql("insert into consultations.citation (sentence, paragraph) select :id, unnest(:paragraphs)")
                .param("id", sentence.id())
                .param("paragraphs", Sql.array(sentence.paragraphs()))
                .update();
    }

    void remove(Sentence sentence) {
        jdbc.sql("delete from consultations.sentence where id = :id")
                .param("id", sentence.id())
                .update();
    }

    void publish(ReportContent content, @Nullable UUID by, Instant now) {
        jdbc.sql("""
                        insert into consultations.publication (report, number, at, by_person, content)
                        values (:report, :number, :at, :by, :content::jsonb)""")
                .param("report", content.report())
                .param("number", content.number())
                .param("at", Timestamp.from(now))
                .param("by", by)
                .param("content", JSON.writeValueAsString(content))
                .update();
        jdbc.sql(
                        "update consultations.report set first_published_at = coalesce(first_published_at, :at) where id = :id")
                .param("at", Timestamp.from(now))
                .param("id", content.report())
                .update();
    }

    /** The content of one published version, or of the last where none is named. */
    public Optional<ReportContent> published(UUID report, int number, Reader reader) {
        return jdbc.sql("""
                        select content from consultations.publication
                        where report = :report and (:number = 0 or number = :number) order by number desc limit 1""")
                .param("report", report)
                .param("number", number)
                .query((row, at) -> JSON.readValue(row.getString(1), ReportContent.class))
                .optional()
                .map(content -> asOf(content, reader));
    }

    /** For the index, whoever may read it; empty where nothing of it was published. */
    Optional<Report> lastPublished(UUID report) {
        return find(report).filter(found -> found.published() > 0);
    }

    /** Of its last version, as it was published. */
    Optional<ReportContent> content(UUID report) {
        return jdbc.sql(
                        "select content from consultations.publication where report = :report order by number desc limit 1")
                .param("report", report)
                .query((row, at) -> JSON.readValue(row.getString(1), ReportContent.class))
                .optional();
    }

    private ReportContent asOf(ReportContent content, Reader reader) {
        var withdrawn = new HashSet<UUID>();
        var unseen = new HashSet<>(content.cited());
        var restricted = new HashMap<UUID, Audience.Kind>();
        jdbc.sql("select id, state, shown_to from consultations.statement s where id = any(:cited) and " + Seen.of("s"))
                .params(Seen.by(reader))
                .param("cited", Sql.array(content.cited()))
                .query(row -> {
                    var statement = row.getObject("id", UUID.class);
                    unseen.remove(statement);
                    if (row.getString("state").equals(StatementState.WITHDRAWN.name())) withdrawn.add(statement);
                    var kind = Audience.Kind.valueOf(row.getString("shown_to"));
                    if (kind != Audience.Kind.PUBLIC) restricted.put(statement, kind);
                });
        return content.asOf(withdrawn, unseen, restricted).proposing(states.stillOpenToAll(content.proposed()));
    }

    private Optional<Report> find(UUID id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(REPORT)
                .optional();
    }
}
