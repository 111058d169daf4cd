package org.entente.meetings.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.web.AsTheProgram;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Seen;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What meetings decided, for those who could follow them then. */
@Repository
public class Decisions {

    private static final String SELECT = """
            select d.*, t.sentences from meetings.decision d
            join meetings.decision_text t on t.decision = d.id and t.version = d.version where\s""";

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To whoever may not read it, it does not exist. */
    public Decision readableBy(Reader reader, UUID id) {
        return find(id).filter(found -> found.audience().admits(reader, null)).orElseThrow(NoSuchElementException::new);
    }

    /** Only officers record and correct. */
    Decision keptBy(Delegate officer, UUID id) {
        officer.asOfficer();
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    private Optional<Decision> find(UUID id) {
        return jdbc.sql(SELECT + "d.id = :id")
                .param("id", id)
                .query(Decisions::decision)
                .optional();
    }

    List<Decision> all() {
        return jdbc.sql(SELECT + "true").query(Decisions::decision).list();
    }

    List<Decision> among(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "d.id = any(:ids)")
                .param("ids", Sql.array(ids))
                .query(Decisions::decision)
                .list();
    }

    /** Those of them that this reader may read, in the order in which they were taken. */
    List<Decision> at(UUID meeting, Reader reader) {
        return jdbc.sql(SELECT + "d.meeting = :meeting and " + Seen.of("d.audience", "d.named", "null::uuid")
                        + " order by d.decided_at, d.id")
                .params(Seen.by(reader))
                .param("meeting", meeting)
                .query(Decisions::decision)
                .list();
    }

    /** Those that were not recorded by mistake. */
    List<Decision> standing(UUID meeting, Reader reader) {
        return at(meeting, reader).stream()
                .filter(decision -> !decision.isStruck())
                .toList();
    }

    /** Those that stand on items of an agenda that are about the element, as far as this reader may read them. */
    List<Decision> about(String element, Reader reader) {
        return jdbc.sql(SELECT + """
                        d.struck_at is null
                        and exists (select from meetings.agenda_item i where i.id = d.item and :element = any(i.elements))
                        and\s""" + Seen.of("d.audience", "d.named", "null::uuid") + " order by d.decided_at, d.id")
                .params(Seen.by(reader))
                .param("element", element)
                .query(Decisions::decision)
                .list();
    }

    /** Whether its meeting has decided nothing else under the same item, whoever may read that. */
    boolean standsAlone(Decision decision) {
        return AsTheProgram.ask(() -> jdbc.sql("""
                        select not exists (select from meetings.decision
                                           where meeting = :meeting and item is not distinct from :item and id <> :id
                                             and struck_at is null)""")
                .param("meeting", decision.meeting())
                .param("item", decision.item(), Types.OTHER)
                .param("id", decision.id())
                .query((row, number) -> row.getBoolean(1))
                .single());
    }

    /** The newest first. */
    List<DecisionText> wordings(UUID decision) {
        return jdbc.sql("select * from meetings.decision_text where decision = :id order by version desc")
                .param("id", decision)
                .query((row, number) -> new DecisionText(
                        row.getInt("version"),
                        Names.ofJson(row.getString("sentences")),
                        row.getObject("item", UUID.class),
                        MannerOfAdoption.valueOf(row.getString("adopted")),
                        votes(row),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void add(Decision decision, @Nullable UUID by, Instant now) {
        statement("""
                        insert into meetings.decision (id, meeting, item, adopted, in_favour, against, abstaining, decided_at,
                            audience, named)
                        values (:id, :meeting, :item, :adopted, :inFavour, :against, :abstaining, :decidedAt, :audience, :named)""", decision)
                .param("meeting", decision.meeting())
                .param("audience", decision.audience().kind().name())
                .param("named", Sql.array(decision.audience().named()))
                .update();
        write(decision, "", by, now);
    }

    /** Put right, for a reason; as it was recorded before stays. */
    void correct(Decision corrected, String reason, UUID by, Instant now) {
        Sql.mustChangeOne(statement("""
                        update meetings.decision set version = :version, item = :item, adopted = :adopted,
                            in_favour = :inFavour, against = :against, abstaining = :abstaining, decided_at = :decidedAt,
                            audience = :audience, named = :named, lock = lock + 1
                        where id = :id and lock = :lock and struck_at is null""", corrected)
                .param("version", corrected.version())
                .param("audience", corrected.audience().kind().name())
                .param("named", Sql.array(corrected.audience().named()))
                .param("lock", corrected.lock())
                .update());
        write(corrected, reason, by, now);
    }

    /** Once; whoever comes second is overtaken. */
    void strike(Decision decision, String because, UUID by, Instant now) {
        Sql.mustChangeOne(jdbc.sql("""
                        update meetings.decision set struck_at = :now, struck_because = :because, struck_by = :by,
                            lock = lock + 1
                        where id = :id and lock = :lock and struck_at is null""")
                .param("now", Sql.moment(now))
                .param("because", because)
                .param("by", by)
                .param("id", decision.id())
                .param("lock", decision.lock())
                .update());
    }

    private JdbcClient.StatementSpec statement(String sql, Decision decision) {
        var votes = decision.votes();
        return jdbc.sql(sql)
                .param("id", decision.id())
                .param("item", decision.item(), Types.OTHER)
                .param("adopted", decision.adopted().name())
                .param("inFavour", votes == null ? null : Integer.valueOf(votes.inFavour()), Types.INTEGER)
                .param("against", votes == null ? null : Integer.valueOf(votes.against()), Types.INTEGER)
                .param("abstaining", votes == null ? null : Integer.valueOf(votes.abstaining()), Types.INTEGER)
                .param("decidedAt", Sql.moment(decision.decidedAt()));
    }

    private void write(Decision decision, String reason, @Nullable UUID by, Instant now) {
        statement("""
                        insert into meetings.decision_text (decision, version, sentences, item, adopted, in_favour, against,
                            abstaining, decided_at, reason, at, by_person)
                        values (:id, :version, :sentences::jsonb, :item, :adopted, :inFavour, :against, :abstaining,
                            :decidedAt, :reason, :at, :by)""", decision)
                .param("version", decision.version())
                .param("sentences", decision.sentences().json())
                .param("reason", reason)
                .param("at", Sql.moment(now))
                .param("by", by, Types.OTHER)
                .update();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("meeting", UUID.class),
                row.getObject("item", UUID.class),
                MannerOfAdoption.valueOf(row.getString("adopted")),
                votes(row),
                row.getTimestamp("decided_at").toInstant(),
                Sql.audience(row),
                row.getInt("version"),
                Names.ofJson(row.getString("sentences")),
                struck(row),
                row.getLong("lock"));
    }

    private static Decision.@Nullable Struck struck(ResultSet row) throws SQLException {
        var at = Sql.instant(row, "struck_at");
        return at == null ? null : new Decision.Struck(at, row.getString("struck_because"));
    }

    private static @Nullable Votes votes(ResultSet row) throws SQLException {
        return row.getObject("in_favour") == null
                ? null
                : new Votes(row.getInt("in_favour"), row.getInt("against"), row.getInt("abstaining"));
    }
}
