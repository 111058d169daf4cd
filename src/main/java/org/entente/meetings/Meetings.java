package org.entente.meetings;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every meeting; the finders answer for what goes on in one only to those who may follow it. */
@Repository
public class Meetings {

    /** The link is there for whom the database shows it. */
    private static final String SELECT = """
            select m.*, coalesce(l.url, '') as link from meetings.meeting m
            left join meetings.link l on l.meeting = m.id where\s""";

    private static final RowMapper<Meeting> MEETING = (row, number) -> new Meeting(
            row.getObject("id", UUID.class),
            row.getObject("session", UUID.class),
            row.getInt("number"),
            Names.ofJson(row.getString("titles")),
            row.getTimestamp("starts_at").toInstant(),
            row.getTimestamp("ends_at").toInstant(),
            ZoneId.of(row.getString("zone")),
            Names.ofJson(row.getString("places")),
            row.getString("room"),
            row.getString("link"),
            row.getString("recording"),
            Sql.languages(row, "interpretation"),
            MeetingMode.valueOf(row.getString("mode")),
            Sql.audience(row),
            RecordPolicy.valueOf(row.getString("record_policy")),
            Names.ofJson(row.getString("notes")),
            Sql.instant(row, "opened_at"),
            Sql.instant(row, "ended_at"),
            Sql.instant(row, "cancelled_at"),
            row.getString("cancelled_because"),
            row.getTimestamp("changed_at").toInstant(),
            row.getBoolean("fictitious"),
            row.getLong("lock"));

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Meeting get(UUID id) {
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    public Optional<Meeting> find(UUID id) {
        return query("m.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** To whoever may not follow it, what goes on in it does not exist. */
    public Meeting followedBy(Reader reader, UUID id) {
        return Optional.of(get(id))
                .filter(meeting -> meeting.isFollowedBy(reader))
                .orElseThrow(NoSuchElementException::new);
    }

    /** Only officers convene, switch and end. */
    public Meeting keptBy(Delegate officer, UUID id) {
        officer.asOfficer();
        return get(id);
    }

    public List<Meeting> of(UUID session) {
        return query("m.session = :session", Map.of("session", session));
    }

    public List<Meeting> of(Collection<UUID> sessions) {
        return query("m.session = any(:sessions)", Map.of("sessions", Sql.array(sessions)));
    }

    /** Under way, or within these times, the first first. */
    public List<Meeting> between(Instant from, Instant to) {
        return query(
                "(m.starts_at < :to and m.ends_at > :from or m.opened_at is not null and m.ended_at is null)",
                Map.of("from", Sql.moment(from), "to", Sql.moment(to)));
    }

    /** The next that nobody has opened or cancelled, so many. */
    List<Meeting> next(Instant from, int most) {
        return query(
                        "m.starts_at >= :from and m.opened_at is null and m.cancelled_at is null",
                        Map.of("from", Sql.moment(from)))
                .stream()
                .limit(most)
                .toList();
    }

    /** The first that its session has opened since that moment. */
    Optional<Meeting> openedSince(UUID session, Instant then) {
        return query(
                        "m.session = :session and m.opened_at >= :then",
                        Map.of("session", session, "then", Sql.moment(then)))
                .stream()
                .findFirst();
    }

    List<Meeting> all() {
        return query("true", Map.of());
    }

    public List<Meeting> among(Collection<UUID> ids) {
        return query("m.id = any(:ids)", Map.of("ids", Sql.array(ids)));
    }

    Set<UUID> decisionsOf(Collection<UUID> these) {
        return Set.copyOf(jdbc.sql("select id from meetings.decision where meeting = any(:these)")
                .param("these", Sql.array(these))
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }

    /** Those that have any, in no order. */
    public List<UUID> sessions() {
        return jdbc.sql("select distinct session from meetings.meeting")
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    int nextNumber(UUID session) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from meetings.meeting where session = :session")
                .param("session", session)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Another meeting of the session that has the number. */
    boolean isTaken(UUID session, int number, UUID but) {
        return jdbc.sql(
                        "select exists (select from meetings.meeting where session = :session and number = :number and id <> :but)")
                .param("session", session)
                .param("number", number)
                .param("but", but)
                .query((row, index) -> row.getBoolean(1))
                .single();
    }

    /** One number is given once: whoever gives a second one waits for the first. */
    void holdNumbers(UUID session) {
        Sql.hold(jdbc, "meetings of " + session);
    }

    /** Of the meetings of a session one is opened, or goes on, at a time: whoever comes next sees which. */
    void holdOpenings(UUID session) {
        Sql.hold(jdbc, "opening " + session);
    }

    void add(Meeting meeting) {
        statement("""
                insert into meetings.meeting (id, session, number, titles, starts_at, ends_at, zone, places, room, recording,
                    interpretation, mode, audience, named, record_policy, notes, opened_at, ended_at, cancelled_at,
                    cancelled_because, changed_at, fictitious)
                values (:id, :session, :number, :titles::jsonb, :startsAt, :endsAt, :zone, :places::jsonb, :room, :recording,
                    :interpretation, :mode, :audience, :named, :recordPolicy, :notes::jsonb, :openedAt, :endedAt, :cancelledAt,
                    :cancelledBecause, :changedAt, :fictitious)""", meeting)
                .param("session", meeting.session())
                .param("fictitious", meeting.fictitious())
                .update();
        keepLink(meeting);
    }

    void save(Meeting meeting) {
        Sql.mustChangeOne(statement("""
                update meetings.meeting set number = :number, titles = :titles::jsonb, starts_at = :startsAt, ends_at = :endsAt,
                    zone = :zone, places = :places::jsonb, room = :room, recording = :recording, interpretation = :interpretation, mode = :mode,
                    audience = :audience, named = :named, record_policy = :recordPolicy, notes = :notes::jsonb,
                    opened_at = :openedAt, ended_at = :endedAt, cancelled_at = :cancelledAt,
                    cancelled_because = :cancelledBecause, changed_at = :changedAt, lock = lock + 1
                where id = :id and lock = :lock""", meeting).param("lock", meeting.lock()).update());
        keepLink(meeting);
    }

    /** What they take up has changed: calendars take it for a change of the meeting, and so does whoever has an older form of it. */
    void takeUpOtherwise(Collection<UUID> these, Instant now) {
        jdbc.sql("update meetings.meeting set changed_at = :now, lock = lock + 1 where id = any(:these)")
                .param("now", Sql.moment(now))
                .param("these", Sql.array(these))
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql, Meeting meeting) {
        return jdbc.sql(sql)
                .param("id", meeting.id())
                .param("number", meeting.number())
                .param("titles", meeting.titles().json())
                .param("startsAt", Sql.moment(meeting.startsAt()))
                .param("endsAt", Sql.moment(meeting.endsAt()))
                .param("zone", meeting.zone().getId())
                .param("places", meeting.places().json())
                .param("room", meeting.room())
                .param("recording", meeting.recording())
                .param(
                        "interpretation",
                        meeting.interpretation().stream().map(Language::code).toArray(String[]::new))
                .param("mode", meeting.mode().name())
                .param("audience", meeting.audience().kind().name())
                .param("named", Sql.array(meeting.audience().named()))
                .param("recordPolicy", meeting.recordPolicy().name())
                .param("notes", meeting.notes().json())
                .param("openedAt", Sql.moment(meeting.openedAt()))
                .param("endedAt", Sql.moment(meeting.endedAt()))
                .param("cancelledAt", Sql.moment(meeting.cancelledAt()))
                .param("cancelledBecause", meeting.cancelledBecause())
                .param("changedAt", Sql.moment(meeting.changedAt()));
    }

    private void keepLink(Meeting meeting) {
        if (meeting.link().isEmpty()) {
            jdbc.sql("delete from meetings.link where meeting = :id")
                    .param("id", meeting.id())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into meetings.link (meeting, url) values (:id, :url)
                        on conflict (meeting) do update set url = :url""").param("id", meeting.id()).param("url", meeting.link()).update();
    }

    /** How it was held before, the first first. */
    public List<ModeChange> changes(UUID meeting) {
        return jdbc.sql("select * from meetings.mode_change where meeting = :meeting order by number")
                .param("meeting", meeting)
                .query((row, number) -> new ModeChange(
                        row.getTimestamp("at").toInstant(),
                        MeetingMode.valueOf(row.getString("from_mode")),
                        MeetingMode.valueOf(row.getString("to_mode")),
                        new Audience(
                                Audience.Kind.valueOf(row.getString("audience_before")),
                                Set.copyOf(Sql.uuids(row, "named_before"))),
                        Sql.audience(row),
                        row.getString("reason"),
                        Language.of(row.getString("language")).orElse(Language.EN)))
                .list();
    }

    /** The parts in which it was held, the first first; none before it is opened. */
    public List<Interval> parts(Meeting meeting) {
        return Interval.of(meeting, changes(meeting.id()));
    }

    void record(UUID meeting, ModeChange change, @Nullable UUID by) {
        jdbc.sql("""
                        insert into meetings.mode_change (meeting, number, at, from_mode, to_mode, audience_before, named_before,
                            audience, named, reason, language, by_person)
                        select :meeting, count(*) + 1, :at, :from, :to, :before, :namedBefore, :audience, :named, :reason, :language, :by
                        from meetings.mode_change where meeting = :meeting""")
                .param("meeting", meeting)
                .param("at", Sql.moment(change.at()))
                .param("from", change.from().name())
                .param("to", change.to().name())
                .param("before", change.before().kind().name())
                .param("namedBefore", Sql.array(change.before().named()))
                .param("audience", change.audience().kind().name())
                .param("named", Sql.array(change.audience().named()))
                .param("reason", change.reason())
                .param("language", change.language().code())
                .param("by", by, Types.OTHER)
                .update();
    }

    private List<Meeting> query(String condition, Map<String, ?> params) {
        return jdbc.sql(SELECT + condition + " order by m.starts_at, m.number, m.id")
                .params(params)
                .query(MEETING)
                .list();
    }
}
