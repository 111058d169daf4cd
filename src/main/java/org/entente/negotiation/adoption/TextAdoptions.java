package org.entente.negotiation.adoption;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.documents.record.Kind;
import org.entente.languages.Names;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adoptions; one is there for whoever reads its text, kept by the Chair and by officers, and decided by Member States. */
@Repository
public class TextAdoptions {

    private static final String SELECT = """
            select a.*, t.fictitious from negotiation.adoption a join negotiation.text t on t.id = a.text where\s""";

    private static final RowMapper<TextAdoption> ADOPTION = (row, number) -> new TextAdoption(
            row.getObject("id", UUID.class),
            row.getObject("text", UUID.class),
            row.getObject("version", UUID.class),
            row.getInt("number"),
            AdoptionManner.valueOf(row.getString("manner")),
            row.getString("rule"),
            row.getString("majority") == null ? null : VoteMajority.valueOf(row.getString("majority")),
            Set.copyOf(Sql.uuids(row, "states")),
            Names.ofJson(row.getString("notes")),
            row.getObject("meeting", UUID.class),
            row.getTimestamp("set_at").toInstant(),
            row.getTimestamp("due_at").toInstant(),
            ZoneId.of(row.getString("zone")),
            row.getString("symbol"),
            Kind.valueOf(row.getString("kind")),
            Sql.instant(row, "opened_at"),
            row.getString("exact"),
            Sql.instant(row, "ended_at"),
            row.getString("outcome") == null ? null : AdoptionOutcome.valueOf(row.getString("outcome")),
            row.getString("reason"),
            row.getObject("document", UUID.class),
            row.getObject("adopted", UUID.class),
            row.getBoolean("fictitious"),
            row.getLong("lock"));

    private final JdbcClient jdbc;
    private final NegotiatedTexts texts;

    TextAdoptions(JdbcClient jdbc, NegotiatedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    public TextAdoption readableBy(Reader reader, UUID id) {
        var adoption = find(id).orElseThrow(NoSuchElementException::new);
        texts.readableBy(reader, adoption.text());
        return adoption;
    }

    /** The newest first. */
    public List<TextAdoption> on(UUID text) {
        return query("a.text = :id", text);
    }

    /** Those that this meeting takes up, or has taken up. */
    List<TextAdoption> at(UUID meeting) {
        return query("a.meeting = :id", meeting);
    }

    Optional<TextAdoption> ofDocument(UUID document) {
        return query("a.document = :id", document).stream().findFirst();
    }

    public Optional<TextAdoption> find(UUID id) {
        return query("a.id = :id", id).stream().findFirst();
    }

    /** Not decided yet. */
    List<TextAdoption> running() {
        return jdbc.sql(SELECT + "a.ended_at is null order by a.due_at, a.id")
                .query(ADOPTION)
                .list();
    }

    /** Only the Chair and officers put a text before its body, and bring the gavel down. */
    TextAdoption keptBy(Delegate delegate, UUID id) {
        if (!NegotiatedTexts.isLedBy(delegate)) throw new NoSuchElementException();
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    /** Only those who speak for a Member State that decides; to observers, organisations and stakeholders there is nothing to decide. */
    TextAdoption decidedBy(Delegate delegate, UUID id) {
        return Optional.of(readableBy(Reader.of(delegate), id))
                .filter(adoption -> adoption.isDecidedBy(delegate.party()) && delegate.speaksFor(delegate.delegation()))
                .orElseThrow(NoSuchElementException::new);
    }

    /** False where it is there already: the same form has come twice. */
    boolean add(TextAdoption adoption, @Nullable UUID by) {
        var majority = adoption.majority();
        return jdbc.sql("""
                                insert into negotiation.adoption (id, text, version, number, manner, rule, majority, states, notes, meeting, set_at, set_by, due_at, zone, symbol, kind)
                                values (:id, :text, :version, :number, :manner, :rule, :majority, :states, :notes::jsonb, :meeting, :setAt, :by, :dueAt, :zone, :symbol, :kind)
                                on conflict (id) do nothing""")
                        .param("id", adoption.id())
                        .param("text", adoption.text())
                        .param("version", adoption.version())
                        .param("number", adoption.number())
                        .param("manner", adoption.manner().name())
                        .param("rule", adoption.rule())
                        .param("majority", majority == null ? null : majority.name(), Types.VARCHAR)
                        .param("states", Sql.array(adoption.states()))
                        .param("notes", adoption.notes().json())
                        .param("meeting", adoption.meeting(), Types.OTHER)
                        .param("setAt", Timestamp.from(adoption.setAt()))
                        .param("by", by, Types.OTHER)
                        .param("dueAt", Timestamp.from(adoption.dueAt()))
                        .param("zone", adoption.zone().getId())
                        .param("symbol", adoption.symbol())
                        .param("kind", adoption.kind().name())
                        .update()
                == 1;
    }

    /** As somebody knew it: of two saves at once the second is told. */
    void save(TextAdoption adoption, @Nullable UUID by) {
        var outcome = adoption.outcome();
        Sql.mustChangeOne(jdbc.sql("""
                        update negotiation.adoption set opened_at = :openedAt, exact = :exact, ended_at = :endedAt,
                            ended_by = case when :endedAt::timestamptz is null then ended_by else :by end,
                            outcome = :outcome, reason = :reason, symbol = :symbol, kind = :kind, document = :document,
                            adopted = :adopted, lock = lock + 1
                        where id = :id and lock = :lock""")
                .param("openedAt", Sql.moment(adoption.openedAt()))
                .param("exact", adoption.exact())
                .param("endedAt", Sql.moment(adoption.endedAt()))
                .param("by", by, Types.OTHER)
                .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                .param("reason", adoption.because())
                .param("symbol", adoption.symbol())
                .param("kind", adoption.kind().name())
                .param("document", adoption.document(), Types.OTHER)
                .param("adopted", adoption.adopted(), Types.OTHER)
                .param("id", adoption.id())
                .param("lock", adoption.lock())
                .update());
    }

    int nextNumber(UUID text) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from negotiation.adoption where text = :text")
                .param("text", text)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Whoever objects or votes holds it open meanwhile; whoever brings the gavel down waits for them, and they for the gavel. */
    void holdOpen(UUID adoption) {
        Sql.holdShared(jdbc, "adoption " + adoption);
    }

    void holdClosed(UUID adoption) {
        Sql.hold(jdbc, "adoption " + adoption);
    }

    private List<TextAdoption> query(String condition, UUID id) {
        return jdbc.sql(SELECT + condition + " order by a.number desc, a.id")
                .params(Map.of("id", id))
                .query(ADOPTION)
                .list();
    }
}
