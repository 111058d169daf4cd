package org.entente.meetings.sideevents;

import java.sql.Types;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Side events; until one is approved, it is there only for those who hold it and those who decide. */
@Repository
class SideEvents {

    private static final RowMapper<SideEvent> EVENT = (row, number) -> new SideEvent(
            row.getObject("id", UUID.class),
            row.getObject("session", UUID.class),
            row.getObject("item", UUID.class),
            row.getObject("organiser", UUID.class),
            Sql.uuids(row, "co_organisers"),
            Sql.uuids(row, "confirmed"),
            Names.ofJson(row.getString("titles")),
            Names.ofJson(row.getString("abouts")),
            row.getTimestamp("starts_at").toInstant(),
            row.getTimestamp("ends_at").toInstant(),
            ZoneId.of(row.getString("zone")),
            row.getString("room"),
            row.getString("link"),
            SideEvent.State.valueOf(row.getString("state")),
            row.getString("reason"),
            row.getString("flyer_sha"),
            row.getString("flyer_name"),
            Names.ofJson(row.getString("report")),
            row.getBoolean("fictitious"),
            row.getTimestamp("changed_at").toInstant(),
            row.getLong("lock"));

    private final JdbcClient jdbc;

    SideEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SideEvent> find(UUID id) {
        return query("id = :id", Map.of("id", id)).stream().findFirst();
    }

    SideEvent readBy(Reader reader, UUID id) {
        return find(id).filter(event -> event.isReadBy(reader)).orElseThrow(NoSuchElementException::new);
    }

    SideEvent keptBy(Delegate delegate, UUID id) {
        return find(id).filter(event -> event.isKeptBy(delegate)).orElseThrow(NoSuchElementException::new);
    }

    /** By whoever speaks for a party that was asked to hold it. */
    SideEvent asking(Delegate delegate, UUID id) {
        return find(id).filter(event -> event.asks(delegate)).orElseThrow(NoSuchElementException::new);
    }

    List<SideEvent> in(Collection<UUID> sessions) {
        return query("state = 'APPROVED' and session = any(:sessions)", Map.of("sessions", Sql.array(sessions)));
    }

    /** With those that were announced and will not be held after all. */
    List<SideEvent> announcedIn(Collection<UUID> sessions) {
        return query("approved_at is not null and session = any(:sessions)", Map.of("sessions", Sql.array(sessions)));
    }

    List<SideEvent> among(Collection<UUID> ids) {
        return query("state = 'APPROVED' and id = any(:ids)", Map.of("ids", Sql.array(ids)));
    }

    List<SideEvent> heldBy(UUID party) {
        return query("organiser = :party or :party = any(confirmed)", Map.of("party", party));
    }

    List<SideEvent> approved() {
        return query("state = 'APPROVED'", Map.of());
    }

    /** Whatever this reader may read, in the order in which it is held. */
    List<SideEvent> readBy(Reader reader) {
        return query("true", Map.of()).stream()
                .filter(event -> event.isReadBy(reader))
                .toList();
    }

    void add(SideEvent event, @Nullable UUID by) {
        statement("""
                insert into meetings.side_event (id, session, item, organiser, co_organisers, confirmed, titles, abouts, starts_at, ends_at,
                    zone, room, link, state, reason, flyer_sha, flyer_name, report, fictitious, requested_at, requested_by, changed_at, approved_at)
                values (:id, :session, :item, :organiser, :coOrganisers, :confirmed, :titles::jsonb, :abouts::jsonb, :startsAt, :endsAt,
                    :zone, :room, :link, :state, :reason, :flyer, :flyerName, :report::jsonb, :fictitious, :changedAt, :by, :changedAt,
                    case when :state = 'APPROVED' then :changedAt::timestamptz end)""", event)
                .param("session", event.session())
                .param("organiser", event.organiser())
                .param("fictitious", event.fictitious())
                .param("by", by, Types.OTHER)
                .update();
    }

    void save(SideEvent event) {
        Sql.mustChangeOne(statement("""
                update meetings.side_event set item = :item, co_organisers = :coOrganisers, confirmed = :confirmed, titles = :titles::jsonb,
                    abouts = :abouts::jsonb, starts_at = :startsAt, ends_at = :endsAt, zone = :zone, room = :room, link = :link,
                    state = :state, reason = :reason, flyer_sha = :flyer, flyer_name = :flyerName, report = :report::jsonb,
                    changed_at = :changedAt, lock = lock + 1,
                    approved_at = case when :state = 'APPROVED' then coalesce(approved_at, :changedAt::timestamptz) else approved_at end
                where id = :id and lock = :lock""", event).param("lock", event.lock()).update());
    }

    private JdbcClient.StatementSpec statement(String sql, SideEvent event) {
        return jdbc.sql(sql)
                .param("id", event.id())
                .param("item", event.item(), Types.OTHER)
                .param("coOrganisers", Sql.array(event.coOrganisers()))
                .param("confirmed", Sql.array(event.confirmed()))
                .param("titles", event.titles().json())
                .param("abouts", event.abouts().json())
                .param("startsAt", Sql.moment(event.startsAt()))
                .param("endsAt", Sql.moment(event.endsAt()))
                .param("zone", event.zone().getId())
                .param("room", event.room())
                .param("link", event.link())
                .param("state", event.state().name())
                .param("reason", event.reason())
                .param("flyer", event.flyer(), Types.VARCHAR)
                .param("flyerName", event.flyerName())
                .param("report", event.report().json())
                .param("changedAt", Sql.moment(event.changedAt()));
    }

    private List<SideEvent> query(String condition, Map<String, ?> params) {
        return jdbc.sql("select * from meetings.side_event where " + condition + " order by starts_at, id")
                .params(params)
                .query(EVENT)
                .list();
    }
}
