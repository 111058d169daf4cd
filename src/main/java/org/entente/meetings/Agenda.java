package org.entente.meetings;

import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of every session, which meeting takes them up, and how the agenda was adopted; an agenda is public. */
@Repository
public class Agenda {

    private static final RowMapper<AgendaItem> ITEM = (row, number) -> new AgendaItem(
            row.getObject("id", UUID.class),
            row.getObject("session", UUID.class),
            row.getObject("parent", UUID.class),
            row.getString("number"),
            row.getInt("position"),
            Names.ofJson(row.getString("titles")),
            Sql.texts(row, "symbols"),
            Sql.texts(row, "elements"),
            row.getLong("lock"));

    private final JdbcClient jdbc;

    Agenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public AgendaItem get(UUID id) {
        return jdbc.sql("select * from meetings.agenda_item where id = :id")
                .param("id", id)
                .query(ITEM)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** Only officers keep an agenda. */
    AgendaItem keptBy(Delegate officer, UUID id) {
        officer.asOfficer();
        return get(id);
    }

    public List<AgendaItem> of(UUID session) {
        return jdbc.sql("select * from meetings.agenda_item where session = :session order by position, id")
                .param("session", session)
                .query(ITEM)
                .list();
    }

    /** What a meeting takes up, in its order. */
    public List<AgendaItem> at(UUID meeting) {
        return jdbc.sql("""
                        select i.* from meetings.allocation a join meetings.agenda_item i on i.id = a.item
                        where a.meeting = :meeting order by a.position, i.position, i.id""").param("meeting", meeting).query(ITEM).list();
    }

    /** By meeting, what each takes up, in its order. */
    Map<UUID, List<AgendaItem>> at(List<Meeting> meetings) {
        var byMeeting = new LinkedHashMap<UUID, List<AgendaItem>>();
        jdbc.sql("""
                        select a.meeting, i.* from meetings.allocation a join meetings.agenda_item i on i.id = a.item
                        where a.meeting = any(:meetings) order by a.meeting, a.position, i.position, i.id""")
                .param("meetings", Sql.array(meetings.stream().map(Meeting::id).toList()))
                .query(row -> {
                    byMeeting
                            .computeIfAbsent(row.getObject("meeting", UUID.class), none -> new ArrayList<>())
                            .add(Objects.requireNonNull(ITEM.mapRow(row, row.getRow())));
                });
        return byMeeting;
    }

    /** Of every session, those that are about an element. */
    List<AgendaItem> about(String element) {
        return jdbc.sql("select * from meetings.agenda_item where :element = any(elements) order by session, position")
                .param("element", element)
                .query(ITEM)
                .list();
    }

    /** By item, the meetings of a session that take it up, the first first. */
    Map<UUID, List<UUID>> meetings(UUID session) {
        var byItem = new LinkedHashMap<UUID, List<UUID>>();
        jdbc.sql("""
                        select a.item, a.meeting from meetings.allocation a join meetings.meeting m on m.id = a.meeting
                        where m.session = :session order by m.starts_at, m.number""").param("session", session).query(row -> {
            byItem.computeIfAbsent(row.getObject("item", UUID.class), none -> new ArrayList<>())
                    .add(row.getObject("meeting", UUID.class));
        });
        return byItem;
    }

    void add(AgendaItem item) {
        statement("""
                insert into meetings.agenda_item (id, session, parent, number, position, titles, symbols, elements)
                values (:id, :session, :parent, :number, :position, :titles::jsonb, :symbols, :elements)""", item)
                .param("session", item.session())
                .param("position", item.position())
                .update();
    }

    /** Its place in the agenda is kept by {@link #order}. */
    void save(AgendaItem item) {
        Sql.mustChangeOne(statement("""
                update meetings.agenda_item set parent = :parent, number = :number, titles = :titles::jsonb,
                    symbols = :symbols, elements = :elements, lock = lock + 1
                where id = :id and lock = :lock""", item).param("lock", item.lock()).update());
    }

    private JdbcClient.StatementSpec statement(String sql, AgendaItem item) {
        return jdbc.sql(sql)
                .param("id", item.id())
                .param("parent", item.parent(), Types.OTHER)
                .param("number", item.number())
                .param("titles", item.titles().json())
                .param("symbols", item.symbols().toArray(String[]::new))
                .param("elements", item.elements().toArray(String[]::new));
    }

    /** Whether anybody is to speak under it or a sub-item, or something was said or decided, also what the reader may not see. */
    boolean isUsed(UUID id) {
        return jdbc.sql("select meetings.item_is_used(:id)")
                .param("id", id)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** With its sub-items; the database keeps those under which there is something, be it since a moment. */
    void remove(UUID id) {
        try {
            jdbc.sql("delete from meetings.agenda_item where id = :id")
                    .param("id", id)
                    .update();
        } catch (DataIntegrityViolationException used) {
            throw new RuleBroken(Refusal.ITEM_IS_USED);
        }
    }

    void order(List<UUID> items) {
        jdbc.sql("""
                        update meetings.agenda_item i set position = o.place
                        from unnest(:items) with ordinality as o (item, place) where i.id = o.item""").param("items", Sql.array(items)).update();
    }

    void allocate(UUID meeting, UUID item, int position) {
        jdbc.sql("insert into meetings.allocation (meeting, item, position) values (:meeting, :item, :position)")
                .param("meeting", meeting)
                .param("item", item)
                .param("position", position)
                .update();
    }

    /** What a meeting takes up instead of what it did. */
    void allocate(UUID meeting, List<UUID> items) {
        jdbc.sql("delete from meetings.allocation where meeting = :meeting")
                .param("meeting", meeting)
                .update();
        for (var each : items) allocate(meeting, each, items.indexOf(each) + 1);
    }

    /** Whoever changes or adopts an agenda waits for whoever does so already. */
    void hold(UUID session) {
        Sql.hold(jdbc, "agenda of " + session);
    }

    public Optional<AgendaAdoption> adoption(UUID session) {
        return jdbc.sql("select * from meetings.adoption where session = :session")
                .param("session", session)
                .query((row, number) -> new AgendaAdoption(
                        row.getObject("meeting", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        amendments(session)))
                .optional();
    }

    private List<AgendaAdoption.Amendment> amendments(UUID session) {
        return jdbc.sql("select * from meetings.oral_amendment where session = :session order by position")
                .param("session", session)
                .query((row, number) -> new AgendaAdoption.Amendment(
                        Language.of(row.getString("language")).orElse(Language.EN), row.getString("text")))
                .list();
    }

    void adopt(UUID session, AgendaAdoption adoption, @Nullable UUID by) {
        jdbc.sql(
                        "insert into meetings.adoption (session, meeting, at, by_person) values (:session, :meeting, :at, :by)")
                .param("session", session)
                .param("meeting", adoption.meeting())
                .param("at", Sql.moment(adoption.at()))
                .param("by", by, Types.OTHER)
                .update();
        for (var amendment : adoption.amendments()) {
            jdbc.sql("""
                            insert into meetings.oral_amendment (session, position, language, text)
                            select :session, count(*) + 1, :language, :text from meetings.oral_amendment where session = :session""")
                    .param("session", session)
                    .param("language", amendment.language().code())
                    .param("text", amendment.text())
                    .update();
        }
    }

    List<AgendaRevision> revisions(UUID session) {
        return jdbc.sql("select * from meetings.agenda_revision where session = :session order by number")
                .param("session", session)
                .query((row, number) -> new AgendaRevision(
                        row.getString("item"),
                        AgendaRevision.What.valueOf(row.getString("what")),
                        row.getString("reason"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void record(UUID session, AgendaRevision revision, @Nullable UUID by) {
        jdbc.sql("""
                        insert into meetings.agenda_revision (session, number, item, what, reason, language, at, by_person)
                        select :session, count(*) + 1, :item, :what, :reason, :language, :at, :by
                        from meetings.agenda_revision where session = :session""")
                .param("session", session)
                .param("item", revision.item())
                .param("what", revision.what().name())
                .param("reason", revision.reason())
                .param("language", revision.language().code())
                .param("at", Sql.moment(revision.at()))
                .param("by", by, Types.OTHER)
                .update();
    }
}
