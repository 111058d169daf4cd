package org.entente.stakeholders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.deadlines.Extension;
import org.entente.deadlines.Extensions;
import org.entente.languages.Names;
import org.entente.process.bodies.Session;
import org.entente.web.Delegate;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accreditations; everybody may read them, and only officers of the secretariat set them. */
@Repository
public class Accreditations {

    private static final RowMapper<Accreditation> ACCREDITATION = (row, number) -> new Accreditation(
            row.getObject("id", UUID.class),
            row.getObject("process", UUID.class),
            row.getObject("session", UUID.class),
            cycle(row),
            Names.ofJson(row.getString("titles")),
            modality(row),
            row.getTimestamp("receives_until").toInstant(),
            row.getObject("ends_on", LocalDate.class),
            row.getBoolean("fictitious"),
            row.getLong("lock"));

    private final JdbcClient jdbc;
    private final Extensions extensions;

    Accreditations(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.extensions = new Extensions(jdbc, "stakeholders", "receiving_extension", "accreditation");
    }

    private static Modality modality(ResultSet row) throws SQLException {
        return new Modality(
                row.getString("decided_by"),
                row.getInt("window_days"),
                ObjectionAudience.valueOf(row.getString("sees")),
                row.getBoolean("may_publish"),
                row.getBoolean("by_right"),
                row.getBoolean("written_input"),
                SideEventRule.valueOf(row.getString("side_events")),
                RenewalRule.valueOf(row.getString("renewal")),
                Names.ofJson(row.getString("channels")));
    }

    private static @Nullable AccreditationCycle cycle(ResultSet row) throws SQLException {
        var id = row.getObject("cycle", UUID.class);
        return id == null
                ? null
                : new AccreditationCycle(
                        id,
                        Names.ofJson(row.getString("cycle_names")),
                        row.getInt("first_year"),
                        row.getInt("last_year"));
    }

    public Accreditation get(UUID id) {
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    public Optional<Accreditation> find(UUID id) {
        return jdbc.sql("select * from stakeholders.accreditation where id = :id")
                .param("id", id)
                .query(ACCREDITATION)
                .optional();
    }

    /** Until the act is done nobody else changes it, and no application is added to it. */
    Accreditation hold(UUID id) {
        return jdbc.sql("select * from stakeholders.accreditation where id = :id for update")
                .param("id", id)
                .query(ACCREDITATION)
                .single();
    }

    /** The newest first. */
    public List<Accreditation> all() {
        return jdbc.sql("select * from stakeholders.accreditation order by set_at desc, id")
                .query(ACCREDITATION)
                .list();
    }

    /** To one session, and to no other. */
    public List<Accreditation> at(UUID session) {
        return jdbc.sql("select * from stakeholders.accreditation where session = :session order by set_at desc, id")
                .param("session", session)
                .query(ACCREDITATION)
                .list();
    }

    /** By all that let in to a session: its own, that of a cycle which it is in, and that of its whole process. */
    public List<Accreditation> goodFor(Session session, UUID process) {
        return jdbc
                .sql("""
                        select * from stakeholders.accreditation
                        where session = :session or session is null and process = :process
                        order by session nulls last, set_at desc, id""")
                .param("session", session.id())
                .param("process", process)
                .query(ACCREDITATION)
                .list()
                .stream()
                .filter(each -> each.isGoodFor(session))
                .toList();
    }

    /** To the sessions of one cycle of a process or another. */
    List<Accreditation> toCyclesOf(UUID process) {
        return jdbc.sql("""
                        select * from stakeholders.accreditation where process = :process and cycle is not null
                        order by set_at desc, id""").param("process", process).query(ACCREDITATION).list();
    }

    /** To anyone but an officer, there is nothing to keep. */
    Accreditation keptBy(Delegate delegate, UUID id) {
        delegate.asOfficer();
        return get(id);
    }

    /** Once Member States were asked by it, the rule stays as it was. */
    boolean isFixed(UUID id) {
        return jdbc.sql("select exists (select from stakeholders.circulation where accreditation = :id)")
                .param("id", id)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** False where it is there already: the same form has come twice. */
    boolean add(Accreditation accreditation, @Nullable UUID by, Instant at) {
        var cycle = accreditation.cycle();
        return with(accreditation, """
                        insert into stakeholders.accreditation (id, process, session, cycle, cycle_names, first_year, last_year, titles,
                            decided_by, window_days, sees, may_publish,
                            by_right, written_input, side_events, renewal, channels, receives_until, ends_on, fictitious, set_at, set_by)
                        values (:id, :process, :session, :cycle, :cycleNames::jsonb, :firstYear, :lastYear, :titles::jsonb, :decidedBy, :windowDays, :sees, :mayPublish,
                            :byRight, :writtenInput, :sideEvents, :renewal, :channels::jsonb, :receivesUntil, :endsOn, :fictitious, :at, :by)
                        on conflict (id) do nothing""")
                        .param("process", accreditation.process())
                        .param("session", accreditation.session(), Types.OTHER)
                        .param("cycle", cycle == null ? null : cycle.id(), Types.OTHER)
                        .param(
                                "cycleNames",
                                cycle == null ? null : cycle.names().json(),
                                Types.VARCHAR)
                        .param("firstYear", cycle == null ? null : cycle.firstYear(), Types.INTEGER)
                        .param("lastYear", cycle == null ? null : cycle.lastYear(), Types.INTEGER)
                        .param("fictitious", accreditation.fictitious())
                        .param("at", Timestamp.from(at))
                        .param("by", by, Types.OTHER)
                        .update()
                == 1;
    }

    /** As somebody knew it: of two saves at once the second is told. */
    void save(Accreditation accreditation) {
        Sql.mustChangeOne(
                with(accreditation, """
                        update stakeholders.accreditation set titles = :titles::jsonb, decided_by = :decidedBy, window_days = :windowDays,
                            sees = :sees, may_publish = :mayPublish, by_right = :byRight, written_input = :writtenInput, side_events = :sideEvents,
                            renewal = :renewal, channels = :channels::jsonb, receives_until = :receivesUntil, ends_on = :endsOn,
                            lock = lock + 1
                        where id = :id and lock = :lock""").param("lock", accreditation.lock()).update());
    }

    /** Once, and also of one that is fixed; of two who decide at once, one is told. */
    boolean decideSideEvents(UUID id, SideEventRule rule) {
        return jdbc.sql("""
                        update stakeholders.accreditation set side_events = :rule, lock = lock + 1
                        where id = :id and side_events = 'UNDECIDED'""").param("rule", rule.name()).param("id", id).update() == 1;
    }

    /** As somebody knew it; also of one that is fixed. */
    void receiveLonger(Accreditation accreditation) {
        Sql.mustChangeOne(jdbc.sql("""
                        update stakeholders.accreditation set receives_until = :until, lock = lock + 1
                        where id = :id and lock = :lock""")
                .param("until", Timestamp.from(accreditation.receivesUntil()))
                .param("id", accreditation.id())
                .param("lock", accreditation.lock())
                .update());
    }

    void record(UUID accreditation, Extension extension, UUID by) {
        extensions.record(accreditation, extension, by);
    }

    List<Extension> extensions(UUID accreditation) {
        return extensions.of(accreditation);
    }

    private JdbcClient.StatementSpec with(Accreditation accreditation, String sql) {
        var modality = accreditation.modality();
        return jdbc.sql(sql)
                .param("id", accreditation.id())
                .param("titles", accreditation.titles().json())
                .param("decidedBy", modality.decidedBy())
                .param("windowDays", modality.windowDays())
                .param("sees", modality.sees().name())
                .param("mayPublish", modality.mayPublish())
                .param("byRight", modality.byRight())
                .param("writtenInput", modality.writtenInput())
                .param("sideEvents", modality.sideEvents().name())
                .param("renewal", modality.renewal().name())
                .param("channels", modality.channels().json())
                .param("receivesUntil", Timestamp.from(accreditation.receivesUntil()))
                .param("endsOn", accreditation.endsOn());
    }

    /** How many organisations of each kind and seat stand how; the database counts what this reader may not read, too. */
    public List<AccreditationFigure> figures(UUID id) {
        return jdbc.sql("select * from stakeholders.figures(:id) order by standing, kind, seat")
                .param("id", id)
                .query((row, number) -> new AccreditationFigure(
                        OrganisationKind.of(row.getString("kind")).orElse(null),
                        row.getObject("seat", UUID.class),
                        row.getString("standing"),
                        row.getLong("number")))
                .list();
    }

    void removeFictitious() {
        jdbc.sql("delete from stakeholders.accreditation where fictitious").update();
    }
}
