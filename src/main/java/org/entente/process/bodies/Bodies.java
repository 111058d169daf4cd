package org.entente.process.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.web.Dates;
import org.entente.web.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Processes, the bodies that meet in them, and their sessions; all of it is public. */
@Repository
public class Bodies {

    private static final RowMapper<Process> PROCESS = (row, number) -> new Process(
            row.getObject("id", UUID.class),
            row.getString("code"),
            Names.ofJson(row.getString("names")),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class),
            row.getBoolean("fictitious"),
            row.getString("source"),
            row.getBoolean("unverified"),
            row.getLong("lock"));

    private static final RowMapper<Body> BODY = (row, number) -> new Body(
            row.getObject("id", UUID.class),
            row.getObject("process", UUID.class),
            BodyKind.valueOf(row.getString("kind")),
            Names.ofJson(row.getString("names")),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class),
            row.getString("symbol"),
            row.getInt("position"),
            row.getBoolean("fictitious"),
            row.getString("source"),
            row.getBoolean("unverified"),
            row.getLong("lock"));

    private static final RowMapper<Session> SESSION = (row, number) -> new Session(
            row.getObject("id", UUID.class),
            row.getObject("body", UUID.class),
            Names.ofJson(row.getString("names")),
            row.getObject("starts_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class),
            Names.ofJson(row.getString("places")),
            row.getBoolean("fictitious"),
            row.getString("source"),
            row.getBoolean("unverified"),
            row.getLong("lock"));

    /** A process bears the name of today, the one it bore last where that is over, and its own where none is known. */
    private static final String PROCESSES = """
            select p.id, p.code, coalesce(n.names, p.names) as names, p.valid_from, p.valid_to, p.fictitious, p.source,
                   p.unverified, p.lock
            from process.process p
            left join lateral (
                select n.names from process.naming n
                where n.process = p.id and (n.valid_from is null or n.valid_from <= :today)
                order by n.valid_from desc nulls last limit 1) n on true
            """;

    private static final String BODIES =
            "select b.*, p.fictitious from process.body b join process.process p on p.id = b.process where ";

    private static final String SESSIONS = """
            select s.*, p.fictitious from process.session s
            join process.body b on b.id = s.body join process.process p on p.id = b.process where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Bodies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of today first, in the order in which they began. */
    public List<Process> processes() {
        return jdbc.sql(PROCESSES + """
                        order by p.fictitious, p.valid_to < :today nulls first, p.valid_from desc nulls first, p.code""")
                .param("today", Dates.today(clock))
                .query(PROCESS)
                .list();
    }

    public Process process(UUID id) {
        return findProcess(id).orElseThrow(NoSuchElementException::new);
    }

    public Optional<Process> findProcess(UUID id) {
        return jdbc.sql(PROCESSES + "where p.id = :id")
                .param("today", Dates.today(clock))
                .param("id", id)
                .query(PROCESS)
                .optional();
    }

    Optional<Process> coded(String code) {
        return jdbc.sql(PROCESSES + "where p.code = :code")
                .param("today", Dates.today(clock))
                .param("code", code)
                .query(PROCESS)
                .optional();
    }

    public Body get(UUID id) {
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    public Optional<Body> find(UUID id) {
        return jdbc.sql(BODIES + "b.id = :id").param("id", id).query(BODY).optional();
    }

    /** Of every process, those of the record first. */
    public List<Body> all() {
        return jdbc.sql(BODIES + "true order by p.fictitious, p.code, b.position, b.id")
                .query(BODY)
                .list();
    }

    public List<Body> of(UUID process) {
        return jdbc.sql(BODIES + "b.process = :process order by b.position, b.id")
                .param("process", process)
                .query(BODY)
                .list();
    }

    public Session session(UUID id) {
        return findSession(id).orElseThrow(NoSuchElementException::new);
    }

    public Optional<Session> findSession(UUID id) {
        return jdbc.sql(SESSIONS + "s.id = :id").param("id", id).query(SESSION).optional();
    }

    /** The latest first. */
    public List<Session> sessions(UUID body) {
        return jdbc.sql(SESSIONS + "s.body = :body order by s.starts_on desc nulls last, s.id")
                .param("body", body)
                .query(SESSION)
                .list();
    }

    /** Of every body of a process, the latest first. */
    public List<Session> sessionsIn(UUID process) {
        return jdbc.sql(SESSIONS + "b.process = :process order by s.starts_on desc nulls last, b.position, s.id")
                .param("process", process)
                .query(SESSION)
                .list();
    }

    /** Of every process. */
    public List<Session> allSessions() {
        return jdbc.sql(SESSIONS + "true order by p.fictitious, p.code, s.starts_on desc nulls last, s.id")
                .query(SESSION)
                .list();
    }

    void add(Process process) {
        jdbc.sql("""
                        insert into process.process (id, code, names, valid_from, valid_to, fictitious, source, unverified)
                        values (:id, :code, :names::jsonb, :from, :to, :fictitious, :source, :unverified)""")
                .param("id", process.id())
                .param("code", process.code())
                .param("names", process.names().json())
                .param("from", process.validFrom())
                .param("to", process.validTo())
                .param("fictitious", process.fictitious())
                .param("source", process.source())
                .param("unverified", process.unverified())
                .update();
    }

    void add(Body body) {
        jdbc.sql("""
                        insert into process.body (id, process, kind, names, valid_from, valid_to, symbol, position, source, unverified)
                        values (:id, :process, :kind, :names::jsonb, :from, :to, :symbol, :position, :source, :unverified)""")
                .param("id", body.id())
                .param("process", body.process())
                .param("kind", body.kind().name())
                .param("names", body.names().json())
                .param("from", body.validFrom())
                .param("to", body.validTo())
                .param("symbol", body.symbol())
                .param("position", body.position())
                .param("source", body.source())
                .param("unverified", body.unverified())
                .update();
    }

    void add(Session session) {
        jdbc.sql("""
                        insert into process.session (id, body, names, starts_on, ends_on, places, source, unverified)
                        values (:id, :body, :names::jsonb, :from, :to, :places::jsonb, :source, :unverified)""")
                .param("id", session.id())
                .param("body", session.body())
                .param("names", session.names().json())
                .param("from", session.startsOn())
                .param("to", session.endsOn())
                .param("places", session.places().json())
                .param("source", session.source())
                .param("unverified", session.unverified())
                .update();
    }

    /** Its name in its own row is the one of today where none is in force; names with days are kept by {@link Namings}. */
    void save(Process process) {
        var rows = jdbc.sql("""
                        update process.process set names = :names::jsonb, valid_from = :from, valid_to = :to,
                            source = :source, unverified = :unverified, lock = lock + 1
                        where id = :id and lock = :lock""")
                .param("names", process.names().json())
                .param("from", process.validFrom())
                .param("to", process.validTo())
                .param("source", process.source())
                .param("unverified", process.unverified())
                .param("id", process.id())
                .param("lock", process.lock())
                .update();
        Sql.mustChangeOne(rows);
    }

    /** Whoever changes what belongs to a process has known all of it. */
    void moveOn(Process process, long known) {
        Sql.mustChangeOne(jdbc.sql("update process.process set lock = lock + 1 where id = :id and lock = :known")
                .param("id", process.id())
                .param("known", known)
                .update());
    }

    void save(Body body) {
        var rows = jdbc.sql("""
                        update process.body set kind = :kind, names = :names::jsonb, valid_from = :from, valid_to = :to,
                            symbol = :symbol, position = :position, source = :source, unverified = :unverified,
                            lock = lock + 1
                        where id = :id and lock = :lock""")
                .param("kind", body.kind().name())
                .param("names", body.names().json())
                .param("from", body.validFrom())
                .param("to", body.validTo())
                .param("symbol", body.symbol())
                .param("position", body.position())
                .param("source", body.source())
                .param("unverified", body.unverified())
                .param("id", body.id())
                .param("lock", body.lock())
                .update();
        Sql.mustChangeOne(rows);
    }

    /** Whoever changes what belongs to a body has known all of it. */
    void moveOn(Body body, long known) {
        Sql.mustChangeOne(jdbc.sql("update process.body set lock = lock + 1 where id = :id and lock = :known")
                .param("id", body.id())
                .param("known", known)
                .update());
    }

    void save(Session session) {
        var rows = jdbc.sql("""
                        update process.session set names = :names::jsonb, starts_on = :from, ends_on = :to,
                            places = :places::jsonb, source = :source, unverified = :unverified, lock = lock + 1
                        where id = :id and lock = :lock""")
                .param("names", session.names().json())
                .param("from", session.startsOn())
                .param("to", session.endsOn())
                .param("places", session.places().json())
                .param("source", session.source())
                .param("unverified", session.unverified())
                .param("id", session.id())
                .param("lock", session.lock())
                .update();
        Sql.mustChangeOne(rows);
    }

    /** Everything fictitious, from the leaves up. */
    void removeFictitious() {
        jdbc.sql("""
                        delete from process.session s using process.body b, process.process p
                        where b.id = s.body and p.id = b.process and p.fictitious""").update();
        jdbc.sql("delete from process.body b using process.process p where p.id = b.process and p.fictitious")
                .update();
        jdbc.sql("delete from process.process where fictitious").update();
    }
}
