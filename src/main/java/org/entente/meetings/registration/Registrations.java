package org.entente.meetings.registration;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.meetings.calendar.TakesPart;
import org.entente.web.Delegate;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part; the finders answer for a delegation's persons and credentials only to itself and to officers. */
@Repository
public class Registrations {

    private static final RowMapper<Registration> REGISTRATION = (row, number) -> new Registration(
            row.getObject("id", UUID.class),
            row.getObject("session", UUID.class),
            row.getObject("party", UUID.class),
            row.getBoolean("fictitious"));

    private static final RowMapper<Registrant> REGISTRANT = (row, number) -> new Registrant(
            row.getObject("id", UUID.class),
            row.getObject("registration", UUID.class),
            row.getObject("party", UUID.class),
            row.getString("name"),
            row.getString("title"),
            row.getString("email"),
            Registrant.Place.valueOf(row.getString("role")),
            row.getObject("from_on", LocalDate.class),
            row.getObject("until_on", LocalDate.class),
            Sql.instant(row, "confirmed_at"),
            row.getLong("lock"));

    private static final RowMapper<Credentials> CREDENTIALS = (row, number) -> new Credentials(
            row.getObject("registration", UUID.class),
            row.getObject("party", UUID.class),
            row.getString("note_verbale"),
            row.getString("sha256"),
            row.getString("file_name"),
            row.getTimestamp("sent_at").toInstant(),
            Credentials.Standing.valueOf(row.getString("standing")),
            row.getString("why"),
            row.getLong("lock"));

    private final JdbcClient jdbc;

    Registrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** That they take part is public. */
    public List<Registration> of(UUID session) {
        return jdbc.sql("select * from meetings.registration where session = :session")
                .param("session", session)
                .query(REGISTRATION)
                .list();
    }

    public Optional<Registration> of(UUID session, UUID party) {
        return of(session).stream().filter(each -> each.party().equals(party)).findFirst();
    }

    Set<UUID> sessionsOf(UUID party) {
        return Set.copyOf(jdbc.sql("select session from meetings.registration where party = :party")
                .param("party", party)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }

    /** A calendar is asked for by nobody that the database knows: it answers to whoever knows the address of one. */
    List<TakesPart.Stay> staysOf(String address) {
        return jdbc.sql("select * from meetings.named_in(:address)")
                .param("address", address)
                .query((row, number) -> new TakesPart.Stay(
                        row.getObject("session", UUID.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }

    Optional<Registration> find(UUID id) {
        return jdbc.sql("select * from meetings.registration where id = :id")
                .param("id", id)
                .query(REGISTRATION)
                .optional();
    }

    /** To anybody else, who comes for a delegation does not exist. */
    Registration readBy(Delegate delegate, UUID id) {
        return find(id).filter(each -> each.isReadBy(delegate)).orElseThrow(NoSuchElementException::new);
    }

    Registration keptBy(Delegate delegate, UUID id) {
        return find(id).filter(each -> each.isKeptBy(delegate)).orElseThrow(NoSuchElementException::new);
    }

    Registrant registrantKeptBy(Delegate delegate, UUID id) {
        var registrant = jdbc.sql("select * from meetings.registrant where id = :id")
                .param("id", id)
                .query(REGISTRANT)
                .optional()
                .orElseThrow(NoSuchElementException::new);
        keptBy(delegate, registrant.registration());
        return registrant;
    }

    /** False where it is registered already: somebody was faster, or pressed twice. */
    boolean add(Registration registration, @Nullable UUID by, Instant now) {
        return jdbc.sql("""
                        insert into meetings.registration (id, session, party, fictitious, registered_at, registered_by)
                        values (:id, :session, :party, :fictitious, :now, :by) on conflict (session, party) do nothing""")
                        .param("id", registration.id())
                        .param("session", registration.session())
                        .param("party", registration.party())
                        .param("fictitious", registration.fictitious())
                        .param("now", Sql.moment(now))
                        .param("by", by, Types.OTHER)
                        .update()
                == 1;
    }

    /** With its persons and credentials. */
    void remove(UUID id) {
        jdbc.sql("delete from meetings.registration where id = :id")
                .param("id", id)
                .update();
    }

    List<Registrant> registrants(UUID registration) {
        return jdbc.sql("""
                        select * from meetings.registrant where registration = :id
                        order by array_position(array['HEAD', 'ALTERNATE', 'REPRESENTATIVE', 'ADVISER', 'STAFF'], role), name, id""").param("id", registration).query(REGISTRANT).list();
    }

    /** Whom the secretariat has confirmed at a session, by name; a delegation is told of its own alone. */
    List<Registrant> confirmed(UUID session) {
        return jdbc.sql("""
                        select t.* from meetings.registrant t join meetings.registration r on r.id = t.registration
                        where r.session = :session and t.confirmed_at is not null order by t.name, t.id""").param("session", session).query(REGISTRANT).list();
    }

    /** The same of one organisation. */
    List<Registrant> confirmed(UUID session, UUID party) {
        return jdbc.sql("""
                        select t.* from meetings.registrant t join meetings.registration r on r.id = t.registration
                        where r.session = :session and r.party = :party and t.confirmed_at is not null
                        order by t.name, t.id""")
                .param("session", session)
                .param("party", party)
                .query(REGISTRANT)
                .list();
    }

    /** Of one delegation at the last session before this registration at which it had anybody; nobody where there is none. */
    List<Registrant> lastTime(Registration registration) {
        return jdbc.sql("""
                        select t.* from meetings.registrant t where t.registration = (
                            select r.id from meetings.registration r
                            where r.party = :party and r.id <> :id
                              and exists (select from meetings.registrant each where each.registration = r.id)
                            order by r.registered_at desc, r.id limit 1)
                        order by t.name, t.id""")
                .param("party", registration.party())
                .param("id", registration.id())
                .query(REGISTRANT)
                .list();
    }

    void add(Registrant registrant) {
        statement("""
                insert into meetings.registrant (id, registration, party, name, title, email, role, from_on, until_on)
                values (:id, :registration, :party, :name, :title, :email, :role, :from, :until)""", registrant)
                .param("registration", registrant.registration())
                .param("party", registrant.party())
                .update();
    }

    /** With other facts it has to be confirmed again. */
    void save(Registrant registrant) {
        Sql.mustChangeOne(
                statement("""
                update meetings.registrant set name = :name, title = :title, email = :email, role = :role,
                    from_on = :from, until_on = :until, confirmed_at = null, confirmed_by = null, lock = lock + 1
                where id = :id and lock = :lock""", registrant).param("lock", registrant.lock()).update());
    }

    void confirm(Registrant registrant, UUID by) {
        Sql.mustChangeOne(jdbc.sql("""
                        update meetings.registrant set confirmed_at = :at, confirmed_by = :by, lock = lock + 1
                        where id = :id and lock = :lock""")
                .param("at", Sql.moment(registrant.confirmedAt()))
                .param("by", by)
                .param("id", registrant.id())
                .param("lock", registrant.lock())
                .update());
    }

    private JdbcClient.StatementSpec statement(String sql, Registrant registrant) {
        return jdbc.sql(sql)
                .param("id", registrant.id())
                .param("name", registrant.name())
                .param("title", registrant.title())
                .param("email", registrant.email())
                .param("role", registrant.role().name())
                .param("from", registrant.fromOn())
                .param("until", registrant.untilOn());
    }

    void removeRegistrant(UUID id) {
        jdbc.sql("delete from meetings.registrant where id = :id")
                .param("id", id)
                .update();
    }

    /** @return how many they were */
    int removeRegistrants(UUID registration) {
        return jdbc.sql("delete from meetings.registrant where registration = :registration")
                .param("registration", registration)
                .update();
    }

    List<UUID> sessionsWithPersons() {
        return jdbc.sql("""
                        select distinct r.session from meetings.registration r
                        join meetings.registrant t on t.registration = r.id""")
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /** One person is registered once, however often the button is pressed. */
    void hold(UUID registration) {
        Sql.hold(jdbc, "registration " + registration);
    }

    Optional<Credentials> credentials(UUID registration) {
        return jdbc.sql("select * from meetings.credentials where registration = :id")
                .param("id", registration)
                .query(CREDENTIALS)
                .optional();
    }

    Map<UUID, Credentials> credentialsOf(Collection<Registration> registrations) {
        var byRegistration = new LinkedHashMap<UUID, Credentials>();
        jdbc.sql("select * from meetings.credentials where registration = any(:ids)")
                .param(
                        "ids",
                        Sql.array(registrations.stream().map(Registration::id).toList()))
                .query(CREDENTIALS)
                .list()
                .forEach(each -> byRegistration.put(each.registration(), each));
        return byRegistration;
    }

    /** Sent, or sent again: what was found of the ones before is found no more. */
    void keep(Credentials credentials) {
        jdbc.sql("""
                        insert into meetings.credentials (registration, party, note_verbale, sha256, file_name, sent_at, standing)
                        values (:registration, :party, :note, :sha256, :fileName, :sentAt, 'SENT')
                        on conflict (registration) do update set note_verbale = :note, sha256 = :sha256, file_name = :fileName,
                            sent_at = :sentAt, standing = 'SENT', why = '', lock = meetings.credentials.lock + 1""")
                .param("registration", credentials.registration())
                .param("party", credentials.party())
                .param("note", credentials.noteVerbale())
                .param("sha256", credentials.sha256(), Types.VARCHAR)
                .param("fileName", credentials.fileName())
                .param("sentAt", Sql.moment(credentials.sentAt()))
                .update();
    }

    void save(Credentials credentials) {
        Sql.mustChangeOne(jdbc.sql("""
                        update meetings.credentials set standing = :standing, why = :why, lock = lock + 1
                        where registration = :registration and lock = :lock""")
                .param("standing", credentials.standing().name())
                .param("why", credentials.why())
                .param("registration", credentials.registration())
                .param("lock", credentials.lock())
                .update());
    }

    Set<UUID> present(UUID meeting) {
        return Set.copyOf(jdbc.sql("select party from meetings.attendance where meeting = :meeting")
                .param("meeting", meeting)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }

    /** Whoever takes the attendance of a meeting waits for whoever does so already. */
    void holdAttendance(UUID meeting) {
        Sql.hold(jdbc, "attendance of " + meeting);
    }

    /** In the place of what was taken before. */
    void take(UUID meeting, Collection<UUID> present, UUID by, Instant now) {
        jdbc.sql("delete from meetings.attendance where meeting = :meeting")
                .param("meeting", meeting)
                .update();
        jdbc.sql("""
                        insert into meetings.attendance (meeting, party, at, by_person)
                        select :meeting, unnest(:parties), :now, :by""")
                .param("meeting", meeting)
                .param("parties", Sql.array(present))
                .param("now", Sql.moment(now))
                .param("by", by)
                .update();
    }

    /** At how many of a session's meetings each delegation was. */
    Map<UUID, Integer> attended(UUID session) {
        var byParty = new LinkedHashMap<UUID, Integer>();
        jdbc.sql("""
                        select a.party, count(*) as meetings from meetings.attendance a
                        join meetings.meeting m on m.id = a.meeting where m.session = :session group by a.party""").param("session", session).query(row -> {
            byParty.put(row.getObject("party", UUID.class), row.getInt("meetings"));
        });
        return byParty;
    }
}
