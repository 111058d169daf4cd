package org.entente.consultations.propositions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Propositions: to those who draw them as they are drawn, to their audience once they are open. */
@Repository
public class Propositions {

    private static final int AT_A_TIME = 200;

    private static final String SELECT = """
            select p.*, c.fictitious,
                   array(select e.paragraph from consultations.proposition_paragraph e where e.proposition = p.id order by 1) as paragraphs
            from consultations.proposition p join consultations.consultation c on c.id = p.consultation where\s""";

    private final JdbcClient jdbc;

    Propositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To whoever may not read it, it does not exist. */
    public Proposition readableBy(Reader reader, UUID id) {
        return find(id).filter(proposition -> proposition.isReadableBy(reader))
                .orElseThrow(NoSuchElementException::new);
    }

    /** Of a consultation, in the order in which they were drawn. */
    public List<Proposition> in(UUID consultation, Reader reader) {
        return all("p.consultation = :id", consultation).stream()
                .filter(proposition -> proposition.isReadableBy(reader))
                .toList();
    }

    /** Rapporteurs and officers draw, open and withdraw. */
    Proposition drawnBy(Delegate rapporteur, UUID id) {
        rapporteur.asRapporteur();
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    public Optional<Proposition> find(UUID id) {
        return all("p.id = :id", id).stream().findFirst();
    }

    public List<Proposition> among(Collection<UUID> ids) {
        return query("p.id = any(:ids)", Map.of("ids", Sql.array(ids)));
    }

    /** Those of them that are open, for the index. */
    List<Proposition> open(Collection<UUID> ids) {
        return query("p.id = any(:ids) and p.state = 'OPEN'", Map.of("ids", Sql.array(ids)));
    }

    /** All that are open, some at a time: there may be many. */
    void walkOpen(Consumer<List<UUID>> each) {
        var some = openAfter(null);
        while (!some.isEmpty()) {
            each.accept(some);
            some = openAfter(some.getLast());
        }
    }

    private List<UUID> openAfter(@Nullable UUID last) {
        return jdbc.sql("""
                        select id from consultations.proposition
                        where state = 'OPEN' and (:last::uuid is null or id > :last) order by id limit :most""")
                .param("last", last, Types.OTHER)
                .param("most", AT_A_TIME)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    List<UUID> of(Collection<UUID> consultations) {
        return jdbc.sql("select id from consultations.proposition where consultation = any(:ids)")
                .param("ids", Sql.array(consultations))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Every text there was, in its language the newest first. */
    List<Wording> wordings(UUID proposition) {
        return jdbc.sql("""
                        select * from consultations.wording_of_proposition where proposition = :id
                        order by language, version desc""")
                .param("id", proposition)
                .query((row, number) -> wording(row))
                .list();
    }

    /** False where it is there already: the same form has come twice. */
    boolean add(Proposition proposition, @Nullable UUID by) {
        var added = jdbc.sql("""
                        insert into consultations.proposition (id, consultation, element, language, state, audience, named,
                            drawn_at, drawn_by, opened_at, opened_by)
                        values (:id, :consultation, :element, :language, :state, :audience, :named, :at, :by, :openedAt, :openedBy)
                        on conflict do nothing""")
                .param("id", proposition.id())
                .param("consultation", proposition.consultation())
                .param("element", proposition.element())
                .param("language", proposition.language().code())
                .param("state", proposition.state().name())
                .param("audience", proposition.audience().kind().name())
                .param("named", Sql.array(proposition.audience().named()))
                .param("at", Timestamp.from(proposition.drawnAt()))
                .param("by", by)
                .param("openedAt", timestamp(proposition.openedAt()), Types.TIMESTAMP)
                .param("openedBy", proposition.openedAt() == null ? null : by, Types.OTHER)
                .update();
        if (added == 0) return false;
        cite(proposition);
        return true;
    }

    /** As somebody knew it: of two saves at once the second is told. */
    void save(Proposition proposition, @Nullable UUID by) {
        var rows = jdbc.sql("""
                        update consultations.proposition set element = :element, language = :language, state = :state,
                            audience = :audience, named = :named, opened_at = :openedAt,
                            opened_by = case when opened_at is null and :openedAt::timestamptz is not null then :by else opened_by end,
                            withdrawn_at = :withdrawnAt,
                            withdrawn_by = case when withdrawn_at is null and :withdrawnAt::timestamptz is not null then :by else withdrawn_by end,
                            reason = :reason, lock = lock + 1
                        where id = :id and lock = :lock""")
                .param("element", proposition.element())
                .param("language", proposition.language().code())
                .param("state", proposition.state().name())
                .param("audience", proposition.audience().kind().name())
                .param("named", Sql.array(proposition.audience().named()))
                .param("openedAt", timestamp(proposition.openedAt()), Types.TIMESTAMP)
                .param("withdrawnAt", timestamp(proposition.withdrawnAt()), Types.TIMESTAMP)
                .param("reason", proposition.withdrawnBecause())
                .param("by", by, Types.OTHER)
                .param("id", proposition.id())
                .param("lock", proposition.lock())
                .update();
        Sql.mustChangeOne(rows);
        jdbc.sql("delete from consultations.proposition_paragraph where proposition = :id")
                .param("id", proposition.id())
                .update();
        cite(proposition);
    }

    private void cite(Proposition proposition) {
        jdbc.sql(
                        "insert into consultations.proposition_paragraph (proposition, paragraph) select :id, unnest(:paragraphs)")
                .param("id", proposition.id())
                .param("paragraphs", Sql.array(proposition.paragraphs()))
                .update();
    }

    /** A text of its own after those there are in its language. */
    void word(
            UUID proposition,
            Language language,
            String text,
            Wording.Standing standing,
            @Nullable UUID by,
            Instant at) {
        jdbc.sql("""
                        insert into consultations.wording_of_proposition (proposition, language, version, text, standing, at, by_person)
                        select :id, :language, coalesce(max(version), 0) + 1, :text, :standing, :at, :by
                        from consultations.wording_of_proposition where proposition = :id and language = :language""")
                .param("id", proposition)
                .param("language", language.code())
                .param("text", text)
                .param("standing", standing.name())
                .param("at", Timestamp.from(at))
                .param("by", by, Types.OTHER)
                .update();
    }

    private List<Proposition> all(String condition, UUID id) {
        return query(condition, Map.of("id", id));
    }

    private List<Proposition> query(String condition, Map<String, ?> params) {
        var spoken = new HashMap<UUID, Map<Language, Wording>>();
        jdbc.sql("""
                        select distinct on (w.proposition, w.language) w.* from consultations.wording_of_proposition w
                        join consultations.proposition p on p.id = w.proposition where %s
                        order by w.proposition, w.language, w.version desc""".formatted(condition)).params(params).query(row -> {
            var wording = wording(row);
            if (wording.text().isEmpty()) return;
            spoken.computeIfAbsent(row.getObject("proposition", UUID.class), none -> new EnumMap<>(Language.class))
                    .put(wording.language(), wording);
        });
        return jdbc.sql(SELECT + condition + " order by p.drawn_at, p.id")
                .params(params)
                .query((row, number) -> proposition(row, spoken))
                .list();
    }

    private static Proposition proposition(ResultSet row, Map<UUID, Map<Language, Wording>> spoken)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Proposition(
                id,
                row.getObject("consultation", UUID.class),
                row.getString("element"),
                Language.of(row.getString("language")).orElseThrow(),
                spoken.getOrDefault(id, Map.of()),
                Sql.uuids(row, "paragraphs"),
                PropositionState.valueOf(row.getString("state")),
                Sql.audience(row),
                row.getTimestamp("drawn_at").toInstant(),
                instant(row, "opened_at"),
                instant(row, "withdrawn_at"),
                row.getString("reason"),
                row.getBoolean("fictitious"),
                row.getLong("lock"));
    }

    private static Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                Language.of(row.getString("language")).orElseThrow(),
                row.getInt("version"),
                row.getString("text"),
                Wording.Standing.valueOf(row.getString("standing")),
                row.getTimestamp("at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
