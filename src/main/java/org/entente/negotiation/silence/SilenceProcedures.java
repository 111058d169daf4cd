package org.entente.negotiation.silence;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Silence procedures; one is there for whoever reads its text, and kept by the Chair and by officers. */
@Repository
public class SilenceProcedures {

    private static final String SELECT = """
            select s.*, t.fictitious from negotiation.silence s join negotiation.text t on t.id = s.text where\s""";

    private static final RowMapper<SilenceProcedure> PROCEDURE = (row, number) -> new SilenceProcedure(
            row.getObject("id", UUID.class),
            row.getObject("text", UUID.class),
            row.getObject("version", UUID.class),
            row.getInt("number"),
            Sql.uuids(row, "paragraphs"),
            Set.copyOf(Sql.uuids(row, "states")),
            Names.ofJson(row.getString("notes")),
            row.getTimestamp("set_at").toInstant(),
            row.getTimestamp("opens_at").toInstant(),
            row.getTimestamp("closes_at").toInstant(),
            ZoneId.of(row.getString("zone")),
            Sql.instant(row, "ended_at"),
            Sql.instant(row, "carried_out"),
            row.getString("outcome") == null ? null : SilenceOutcome.valueOf(row.getString("outcome")),
            row.getString("reason"),
            row.getBoolean("fictitious"),
            row.getLong("lock"));

    private final JdbcClient jdbc;
    private final NegotiatedTexts texts;

    SilenceProcedures(JdbcClient jdbc, NegotiatedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    public SilenceProcedure readableBy(Reader reader, UUID id) {
        var procedure = find(id).orElseThrow(NoSuchElementException::new);
        texts.readableBy(reader, procedure.text());
        return procedure;
    }

    /** The newest first. */
    public List<SilenceProcedure> on(UUID text) {
        return query("s.text = :text", Map.of("text", text));
    }

    public Optional<SilenceProcedure> find(UUID id) {
        return query("s.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Not written down as over. */
    public List<SilenceProcedure> running() {
        return query("s.ended_at is null", Map.of());
    }

    /** Only the Chair and officers set, extend and call off. */
    SilenceProcedure keptBy(Delegate delegate, UUID id) {
        if (!NegotiatedTexts.isLedBy(delegate)) throw new NoSuchElementException();
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    /** Only a State that is in it acknowledges receipt; observers and stakeholders never are. */
    SilenceProcedure askedOf(Delegate delegate, UUID id) {
        return Optional.of(readableBy(Reader.of(delegate), id))
                .filter(procedure -> procedure.isIn(delegate.party()) && delegate.drafts())
                .orElseThrow(NoSuchElementException::new);
    }

    /** Only those who speak for it break silence. */
    SilenceProcedure brokenBy(Delegate delegate, UUID id) {
        return Optional.of(askedOf(delegate, id))
                .filter(procedure -> delegate.speaksFor(delegate.delegation()))
                .orElseThrow(NoSuchElementException::new);
    }

    /** False where it is there already: the same form has come twice. */
    boolean add(SilenceProcedure procedure, @Nullable UUID by) {
        return jdbc.sql("""
                                insert into negotiation.silence (id, text, version, number, paragraphs, states, notes, set_at, set_by, opens_at, closes_at, zone)
                                values (:id, :text, :version, :number, :paragraphs, :states, :notes::jsonb, :setAt, :by, :opensAt, :closesAt, :zone)
                                on conflict (id) do nothing""")
                        .param("id", procedure.id())
                        .param("text", procedure.text())
                        .param("version", procedure.version())
                        .param("number", procedure.number())
                        .param("paragraphs", Sql.array(procedure.paragraphs()))
                        .param("states", Sql.array(procedure.states()))
                        .param("notes", procedure.notes().json())
                        .param("setAt", Timestamp.from(procedure.setAt()))
                        .param("by", by, Types.OTHER)
                        .param("opensAt", Timestamp.from(procedure.opensAt()))
                        .param("closesAt", Timestamp.from(procedure.closesAt()))
                        .param("zone", procedure.zone().getId())
                        .update()
                == 1;
    }

    /** As somebody knew it: of two saves at once the second is told. */
    void save(SilenceProcedure procedure, @Nullable UUID by) {
        var outcome = procedure.outcome();
        Sql.mustChangeOne(jdbc.sql("""
                        update negotiation.silence set closes_at = :closesAt, ended_at = :endedAt, carried_out = :carriedOut,
                            ended_by = case when :endedAt::timestamptz is null then ended_by else :by end,
                            outcome = :outcome, reason = :reason, lock = lock + 1
                        where id = :id and lock = :lock""")
                .param("closesAt", Timestamp.from(procedure.closesAt()))
                .param("endedAt", Sql.moment(procedure.endedAt()))
                .param("carriedOut", Sql.moment(procedure.carriedOut()))
                .param("by", by, Types.OTHER)
                .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                .param("reason", procedure.because())
                .param("id", procedure.id())
                .param("lock", procedure.lock())
                .update());
    }

    int nextNumber(UUID text) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from negotiation.silence where text = :text")
                .param("text", text)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    public List<SilenceExtension> extensions(UUID silence) {
        return jdbc.sql("select * from negotiation.silence_extension where silence = :silence order by number")
                .param("silence", silence)
                .query((row, number) -> new SilenceExtension(
                        row.getTimestamp("before").toInstant(),
                        row.getTimestamp("after").toInstant(),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void record(UUID silence, SilenceExtension extension, @Nullable UUID by) {
        jdbc.sql("""
                        insert into negotiation.silence_extension (silence, number, before, after, reason, at, by_person)
                        select :silence, count(*) + 1, :before, :after, :reason, :at, :by
                        from negotiation.silence_extension where silence = :silence""")
                .param("silence", silence)
                .param("before", Timestamp.from(extension.before()))
                .param("after", Timestamp.from(extension.after()))
                .param("reason", extension.reason())
                .param("at", Timestamp.from(extension.at()))
                .param("by", by, Types.OTHER)
                .update();
    }

    /** Whoever sets one on a text waits for whoever is setting another. */
    void holdText(UUID text) {
        Sql.hold(jdbc, "silence on " + text);
    }

    /** Whoever breaks silence holds it open meanwhile; whoever ends it waits for them, and they for whoever ends it. */
    void holdOpen(UUID silence) {
        Sql.holdShared(jdbc, "silence " + silence);
    }

    void holdClosed(UUID silence) {
        Sql.hold(jdbc, "silence " + silence);
    }

    private List<SilenceProcedure> query(String condition, Map<String, ?> params) {
        return jdbc.sql(SELECT + condition + " order by s.number desc, s.id")
                .params(params)
                .query(PROCEDURE)
                .list();
    }
}
