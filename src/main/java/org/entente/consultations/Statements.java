package org.entente.consultations;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.documents.Passage;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.SecondFactor;
import org.entente.web.Seen;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements and their texts; the finders answer only what the reader may read, or the delegate may change. */
@Repository
public class Statements {

    /** So many on a page of a list. */
    static final int PAGE = 100;

    private static final RowMapper<Statement> STATEMENT = (row, number) -> new Statement(
            row.getObject("id", UUID.class),
            row.getObject("consultation", UUID.class),
            row.getObject("party", UUID.class),
            row.getObject("on_behalf_of", UUID.class),
            Sql.uuids(row, "aligned"),
            row.getString("language"),
            row.getBoolean("language_confirmed"),
            row.getObject("delivered_on", LocalDate.class),
            row.getBoolean("year_only"),
            StatementState.valueOf(row.getString("state")),
            row.getBoolean("by_secretariat"),
            row.getInt("version"),
            row.getObject("published_from", Integer.class),
            Sql.audience(row),
            row.getTimestamp("added_at").toInstant(),
            row.getLong("lock"));

    private static final RowMapper<Paragraph> PARAGRAPH = (row, number) -> new Paragraph(
            row.getObject("id", UUID.class),
            row.getObject("statement", UUID.class),
            row.getInt("version"),
            row.getInt("position"),
            Passage.Kind.valueOf(row.getString("kind")),
            row.getString("text"));

    private static final RowMapper<Version> VERSION = (row, number) -> new Version(
            row.getInt("number"),
            row.getString("sha256"),
            row.getString("file_name"),
            row.getTimestamp("at").toInstant());

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    Statements(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** To whoever may not read it, it does not exist. */
    public Statement readableBy(Reader reader, UUID id) {
        return find(id).filter(statement -> statement.isReadableBy(reader)).orElseThrow(NoSuchElementException::new);
    }

    /** Those of them that this reader may read, drafts of their own too, in the order in which they came. */
    public List<Statement> readableBy(Reader reader, Set<UUID> ids) {
        return jdbc.sql("select * from consultations.statement s where id = any(:ids) and " + Seen.of("s")
                        + " order by added_at, id")
                .params(Seen.by(reader))
                .param("ids", Sql.array(ids))
                .query(STATEMENT)
                .list();
    }

    /**
     * Those of them that are not withdrawn, whoever asks: of these whoever asks shows nothing to anybody but what its owner has let
     * them read.
     */
    public List<Statement> notWithdrawn(Set<UUID> ids) {
        return jdbc.sql("""
                        select * from consultations.statement
                        where id = any(:ids) and state <> 'WITHDRAWN' order by added_at, id""").param("ids", Sql.array(ids)).query(STATEMENT).list();
    }

    /** What nobody has published, or somebody has withdrawn, is not there to be worked on. */
    Statement published(UUID id) {
        return find(id).filter(Statement::isPublished).orElseThrow(NoSuchElementException::new);
    }

    /** Only those who may change its words and facts, as it stands. */
    public Statement workedOnBy(Delegate delegate, UUID id) {
        return find(id).filter(statement -> statement.isWorkedOnBy(delegate))
                .map(statement -> statement.takenUpBy(delegate))
                .orElseThrow(NoSuchElementException::new);
    }

    /** The same; but what binds asks who it is, and a draft that stays whose it is binds nobody to anything yet. */
    public Statement changedBy(Delegate delegate, SecondFactor factor, UUID id) {
        var found =
                find(id).filter(statement -> statement.isWorkedOnBy(delegate)).orElseThrow(NoSuchElementException::new);
        var takesUp = found.bySecretariat() && delegate.belongsTo(found.party());
        if (found.state() != StatementState.DRAFT || takesUp) factor.demand();
        return found.takenUpBy(delegate);
    }

    /** Only those whose word binds its party, or the secretariat that brought it in, and who have just shown who they are. */
    Statement boundBy(Delegate delegate, SecondFactor factor, UUID id) {
        var found =
                find(id).filter(statement -> statement.isBoundBy(delegate)).orElseThrow(NoSuchElementException::new);
        factor.demand();
        return found.takenUpBy(delegate);
    }

    /** Those of them that are published, for the index. */
    List<Statement> allPublished(Set<UUID> ids) {
        return jdbc.sql(
                        "select * from consultations.statement where id = any(:ids) and state = 'PUBLISHED' order by id")
                .param("ids", Sql.array(ids))
                .query(STATEMENT)
                .list();
    }

    /** A page of them, after the given one; drafts only for those they belong to, a withdrawn one listed as withdrawn. */
    List<Statement> in(UUID consultation, Reader reader, @Nullable UUID after) {
        return jdbc.sql("""
                        select * from consultations.statement s
                        where consultation = :consultation and %s
                          and (:after::uuid is null or (coalesce(delivered_on, 'infinity'), added_at, id) > (
                                select coalesce(delivered_on, 'infinity'), added_at, id from consultations.statement
                                where id = :after))
                        order by coalesce(delivered_on, 'infinity'), added_at, id limit :most""".formatted(Seen.of("s")))
                .params(Seen.by(reader))
                .param("consultation", consultation)
                .param("after", after, Types.OTHER)
                .param("most", PAGE)
                .query(STATEMENT)
                .list();
    }

    /** How many are published, as far as this reader sees them. */
    long count(UUID consultation, Reader reader) {
        return jdbc.sql("""
                        select count(*) from consultations.statement s
                        where consultation = :id and state = 'PUBLISHED' and """ + " " + Seen.of("s"))
                .params(Seen.by(reader))
                .param("id", consultation)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** How many of them are stakeholders’, and of how many of those: for nobody to take them for States’. */
    Matrix.Cell ofStakeholders(UUID consultation, Reader reader) {
        return jdbc.sql("""
                        select count(*) as statements, count(distinct s.party) as parties from consultations.statement s
                        join parties.party p on p.id = s.party and p.kind = 'STAKEHOLDER'
                        where s.consultation = :id and s.state = 'PUBLISHED' and """ + " " + Seen.of("s"))
                .params(Seen.by(reader))
                .param("id", consultation)
                .query((row, number) -> new Matrix.Cell(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Whether there is one at all, for whomever: what it was promised to hide must stay hidden. */
    boolean anyPublished(UUID consultation) {
        return jdbc.sql("select consultations.any_published(:id)")
                .param("id", consultation)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Whoever has a published statement that this reader sees. */
    Set<UUID> speakers(UUID consultation, Reader reader) {
        return Set.copyOf(jdbc.sql("""
                        select distinct party from consultations.statement s
                        where consultation = :id and state = 'PUBLISHED' and """ + " " + Seen.of("s"))
                .params(Seen.by(reader))
                .param("id", consultation)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }

    /** Drafts that wait for this delegate's party, for the first screen. */
    List<Statement> draftsOf(Delegate delegate) {
        return jdbc.sql(
                        "select * from consultations.statement where state = 'DRAFT' and party = :party order by added_at limit 20")
                .param("party", delegate.party(), Types.OTHER)
                .query(STATEMENT)
                .list();
    }

    /** Where it stood last, in a version that this reader may see; its words only where these are theirs to read. */
    Paragraph paragraph(Reader reader, UUID id) {
        var statement = jdbc.sql("select statement from consultations.placement where paragraph = :id limit 1")
                .param("id", id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .map(found -> readableBy(reader, found))
                .orElseThrow(NoSuchElementException::new);
        return jdbc.sql("""
                        select pl.paragraph as id, pl.statement, pl.version, pl.position,
                               coalesce(p.kind, 'TEXT') as kind, coalesce(p.text, '') as text
                        from consultations.placement pl left join consultations.paragraph p on p.id = pl.paragraph
                        where pl.paragraph = :id order by pl.version desc""").param("id", id).query(PARAGRAPH).list().stream()
                .filter(paragraph -> statement.shows(paragraph.version(), reader))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    List<Version> versions(Statement statement, Reader reader) {
        return versions(statement.id()).stream()
                .filter(version -> statement.shows(version.number(), reader))
                .toList();
    }

    public List<Paragraph> paragraphs(UUID statement, int version) {
        return jdbc.sql("""
                        select p.*, pl.version, pl.position from consultations.placement pl
                        join consultations.paragraph p on p.id = pl.paragraph
                        where pl.statement = :statement and pl.version = :version order by pl.position""")
                .param("statement", statement)
                .param("version", version)
                .query(PARAGRAPH)
                .list();
    }

    /** The SHA-256 of the file that holds the current text. */
    String currentFile(Statement statement) {
        return versions(statement.id()).getLast().sha256();
    }

    private List<Version> versions(UUID statement) {
        return jdbc.sql("select * from consultations.version where statement = :id order by number")
                .param("id", statement)
                .query(VERSION)
                .list();
    }

    /**
     * Whether this consultation already holds this very file for this party, a draft only where it is the asker's; of two
     * that ask at once, one waits.
     */
    boolean holds(UUID consultation, UUID party, String sha256, boolean bySecretariat) {
        Sql.hold(jdbc, consultation + " " + party + " " + sha256);
        return jdbc.sql("""
                        select exists (select from consultations.version v join consultations.statement s on s.id = v.statement
                                       where v.sha256 = :sha256 and s.consultation = :consultation and s.party = :party
                                         and (s.state = 'PUBLISHED'
                                              or s.state = 'DRAFT' and s.by_secretariat = :bySecretariat))""")
                .param("sha256", sha256)
                .param("consultation", consultation)
                .param("party", party)
                .param("bySecretariat", bySecretariat)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void add(Statement statement, @Nullable UUID by) {
        jdbc.sql("""
                        insert into consultations.statement (id, consultation, party, on_behalf_of, aligned, language,
                            language_confirmed, delivered_on, year_only, state,
                            by_secretariat, version, published_from, audience, named, added_at, added_by)
                        values (:id, :consultation, :party, :onBehalfOf, :aligned, :language, :confirmed, :deliveredOn, :yearOnly,
                            :state, :bySecretariat, :version, :publishedFrom, :audience, :named, :at, :by)""")
                .param("audience", statement.audience().kind().name())
                .param("named", Sql.array(statement.audience().named()))
                .param("id", statement.id())
                .param("consultation", statement.consultation())
                .param("party", statement.party())
                .param("onBehalfOf", statement.onBehalfOf())
                .param("aligned", Sql.array(statement.aligned()))
                .param("language", statement.language())
                .param("confirmed", statement.languageConfirmed())
                .param("deliveredOn", statement.deliveredOn())
                .param("yearOnly", statement.yearOnly())
                .param("state", statement.state().name())
                .param("bySecretariat", statement.bySecretariat())
                .param("version", statement.version())
                .param("publishedFrom", statement.publishedFrom(), Types.INTEGER)
                .param("at", Timestamp.from(statement.addedAt()))
                .param("by", by)
                .update();
    }

    void save(Statement statement) {
        var rows = jdbc.sql("""
                        update consultations.statement set state = :state, version = :version,
                            published_from = :publishedFrom, by_secretariat = :bySecretariat, on_behalf_of = :onBehalfOf,
                            aligned = :aligned, language = :language, language_confirmed = :confirmed,
                            delivered_on = :deliveredOn, year_only = :yearOnly, audience = :audience, named = :named,
                            lock = lock + 1
                        where id = :id and lock = :lock""")
                .param("audience", statement.audience().kind().name())
                .param("named", Sql.array(statement.audience().named()))
                .param("state", statement.state().name())
                .param("version", statement.version())
                .param("publishedFrom", statement.publishedFrom(), Types.INTEGER)
                .param("bySecretariat", statement.bySecretariat())
                .param("onBehalfOf", statement.onBehalfOf(), Types.OTHER)
                .param("aligned", Sql.array(statement.aligned()))
                .param("language", statement.language())
                .param("confirmed", statement.languageConfirmed())
                .param("deliveredOn", statement.deliveredOn(), Types.DATE)
                .param("yearOnly", statement.yearOnly())
                .param("id", statement.id())
                .param("lock", statement.lock())
                .update();
        Sql.mustChangeOne(rows);
        jdbc.sql("select consultations.recount(:id)")
                .param("id", statement.id())
                .query()
                .singleRow();
    }

    /** A paragraph whose words stand unchanged in the version before keeps its id, its tags and its citations. */
    List<Paragraph> write(
            Statement statement,
            String sha256,
            String fileName,
            List<Passage> passages,
            @Nullable UUID by,
            Instant now) {
        jdbc.sql("""
                        insert into consultations.version (statement, number, sha256, file_name, at, by_person)
                        values (:statement, :number, :sha256, :fileName, :at, :by)""")
                .param("statement", statement.id())
                .param("number", statement.version())
                .param("sha256", sha256)
                .param("fileName", fileName)
                .param("at", Timestamp.from(now))
                .param("by", by)
                .update();
        var earlier = statement.version() > 1
                ? byText(paragraphs(statement.id(), statement.version() - 1))
                : new HashMap<String, ArrayDeque<UUID>>();
        var written = new ArrayList<Paragraph>();
        var added = new ArrayList<Paragraph>();
        for (var passage : passages) {
            var same = Optional.ofNullable(earlier.get(passage.text())).map(ArrayDeque::poll);
            var paragraph = new Paragraph(
                    same.orElseGet(UUID::randomUUID),
                    statement.id(),
                    statement.version(),
                    written.size() + 1,
                    passage.kind(),
                    passage.text());
            written.add(paragraph);
            if (same.isEmpty()) added.add(paragraph);
        }
        insert(
                "insert into consultations.paragraph (id, statement, kind, text) values (:id, :statement, :kind, :text)",
                added);
        insert(
                "insert into consultations.placement (statement, version, position, paragraph) values (:statement, :version, :position, :id)",
                written);
        return added;
    }

    private void insert(String sql, List<Paragraph> paragraphs) {
        batches.batchUpdate(
                sql,
                paragraphs.stream()
                        .map(paragraph -> new MapSqlParameterSource()
                                .addValue("id", paragraph.id())
                                .addValue("statement", paragraph.statement())
                                .addValue("version", paragraph.version())
                                .addValue("position", paragraph.position())
                                .addValue("kind", paragraph.kind().name())
                                .addValue("text", paragraph.text()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private Optional<Statement> find(UUID id) {
        return jdbc.sql("select * from consultations.statement where id = :id")
                .param("id", id)
                .query(STATEMENT)
                .optional();
    }

    private static Map<String, ArrayDeque<UUID>> byText(List<Paragraph> paragraphs) {
        var byText = new HashMap<String, ArrayDeque<UUID>>();
        paragraphs.forEach(paragraph -> byText.computeIfAbsent(paragraph.text(), none -> new ArrayDeque<>())
                .add(paragraph.id()));
        return byText;
    }
}
