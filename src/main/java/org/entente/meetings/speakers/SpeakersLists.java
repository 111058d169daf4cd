package org.entente.meetings.speakers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.meetings.Meetings;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of speakers with whoever waits; a list is there for those who may follow the meeting that takes it up. */
@Repository
public class SpeakersLists {

    private static final String SELECT = """
            select l.*, m.fictitious from meetings.speakers_list l join meetings.meeting m on m.id = l.meeting
            left join meetings.agenda_item i on i.id = l.item
            left join meetings.allocation a on a.meeting = l.meeting and a.item = l.item where\s""";

    /** As the meeting takes the items up, then as the session has them; a list on none stands last. */
    private static final String ORDER = " order by a.position, i.position, l.opens_at, l.added_at, l.id";

    private static final RowMapper<Inscription> INSCRIPTION = (row, number) -> new Inscription(
            row.getObject("id", UUID.class),
            row.getObject("list", UUID.class),
            row.getInt("number"),
            row.getObject("party", UUID.class),
            Category.valueOf(row.getString("category")),
            SpeechKind.valueOf(row.getString("kind")),
            row.getObject("rank", UUID.class),
            row.getInt("precedence"),
            Sql.uuids(row, "on_behalf"),
            Sql.uuids(row, "aligned"),
            row.getString("note"),
            language(row),
            row.getTimestamp("at").toInstant());

    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final Parties parties;

    SpeakersLists(JdbcClient jdbc, Meetings meetings, Parties parties) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.parties = parties;
    }

    static @Nullable Language language(ResultSet row) throws SQLException {
        var code = row.getString("language");
        return code == null ? null : Language.of(code).orElse(null);
    }

    public Optional<SpeakersList> find(UUID id) {
        return query("l.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** To whoever may not follow its meeting, a list does not exist. */
    public SpeakersList followedBy(Reader reader, UUID id) {
        return find(id).filter(list -> meetings.get(list.meeting()).isFollowedBy(reader))
                .orElseThrow(NoSuchElementException::new);
    }

    /** Only those who speak for a delegation inscribe it; officers inscribe others. */
    SpeakersList inscribedOnBy(Delegate delegate, UUID id) {
        var list = followedBy(Reader.of(delegate), id);
        if (!delegate.isOfficer() && !delegate.speaksFor(delegate.delegation())) throw new NoSuchElementException();
        return list;
    }

    /** On whose list it is: to anybody but those who speak for the delegation inscribed, and officers, it does not exist. */
    UUID changedBy(Delegate delegate, UUID inscription) {
        return jdbc.sql("select list, party from meetings.inscription where id = :id")
                .param("id", inscription)
                .query((row, number) -> delegate.isOfficer() || delegate.speaksFor(row.getObject("party", UUID.class))
                        ? Optional.of(row.getObject("list", UUID.class))
                        : Optional.<UUID>empty())
                .optional()
                .flatMap(each -> each)
                .orElseThrow(NoSuchElementException::new);
    }

    /** Lists that still open or close by themselves, with the moment at which they do next. */
    Map<UUID, Instant> turning(Instant now) {
        var turning = new HashMap<UUID, Instant>();
        query("l.opens_at > :now or l.closes_at > :now", Map.of("now", Sql.moment(now)))
                .forEach(list -> list.turnsAfter(now).ifPresent(at -> turning.put(list.id(), at)));
        return turning;
    }

    /** Lists that close by themselves later than that. */
    public List<SpeakersList> closingAfter(Instant now) {
        return query("l.closes_at > :now", Map.of("now", Sql.moment(now)));
    }

    /** Who stands on it for a statement, or has made it; whoever has taken it back does not. */
    private Set<UUID> inscribed(UUID list) {
        return Set.copyOf(jdbc.sql("""
                        select distinct party from meetings.inscription
                        where list = :list and state <> 'WITHDRAWN' and kind in ('STATEMENT', 'GROUP_STATEMENT')""")
                .param("list", list)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }

    /** Those of these delegations that it takes, and that neither stand on it nor have spoken. */
    public Set<UUID> awaited(SpeakersList list, Set<UUID> delegations) {
        var inscribed = inscribed(list.id());
        return delegations.stream()
                .filter(id -> !inscribed.contains(id))
                .filter(id -> parties.find(new PartyId(id))
                        .filter(party -> list.admits(party.kind()))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** Only officers open lists, order them and call speakers. */
    SpeakersList keptBy(Delegate officer, UUID id) {
        officer.asOfficer();
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    /** What a meeting takes up now, in the order of its agenda. */
    public List<SpeakersList> at(UUID meeting) {
        return query("l.meeting = :id", Map.of("id", meeting));
    }

    boolean isAnyIn(UUID session) {
        return jdbc.sql("select exists (select from meetings.speakers_list where session = :session)")
                .param("session", session)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** One at a time: at a meeting without an agenda, a list has nothing by which the database could tell it from a second one. */
    void holdSettingUp(UUID meeting) {
        Sql.hold(jdbc, "lists of " + meeting);
    }

    Optional<SpeakersList> on(UUID session, @Nullable UUID item, UUID meeting) {
        return item == null
                ? query("l.meeting = :meeting and l.item is null", Map.of("meeting", meeting)).stream()
                        .findFirst()
                : query("l.session = :session and l.item = :item", Map.of("session", session, "item", item)).stream()
                        .findFirst();
    }

    /** Holds it until the transaction is over: one changes a list at a time, and whoever comes next sees what became of it. */
    SpeakersList hold(UUID id) {
        return jdbc.sql("select id from meetings.speakers_list where id = :id for update")
                .param("id", id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .flatMap(this::find)
                .orElseThrow(NoSuchElementException::new);
    }

    /** Whose list somebody is on, whether they still wait or not. */
    UUID listOf(UUID inscription) {
        return jdbc.sql("select list from meetings.inscription where id = :id")
                .param("id", inscription)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    boolean isAnybodyCalled(UUID list) {
        return jdbc.sql("select exists (select from meetings.inscription where list = :list and state = 'CALLED')")
                .param("list", list)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** With whoever has withdrawn from it; what was done is in the record of acts. */
    void remove(UUID list) {
        Sql.mustChangeOne(jdbc.sql("delete from meetings.speakers_list where id = :id")
                .param("id", list)
                .update());
    }

    void add(SpeakersList list, @Nullable UUID by, Instant now) {
        jdbc.sql("""
                        insert into meetings.speakers_list (id, session, item, meeting, opens_at, closes_at, ordering, admits, limits,
                            replies, added_at, added_by)
                        values (:id, :session, :item, :meeting, :opensAt, :closesAt, :ordering, :admits, :limits::jsonb,
                            :replies, :at, :by)""")
                .param("id", list.id())
                .param("session", list.session())
                .param("item", list.item(), Types.OTHER)
                .param("meeting", list.meeting())
                .param("opensAt", Sql.moment(list.opensAt()))
                .param("closesAt", Sql.moment(list.closesAt()))
                .param("ordering", list.ordering().name())
                .param("admits", names(list.admits()))
                .param("limits", list.limits().json())
                .param("replies", list.limits().replies())
                .param("at", Sql.moment(now))
                .param("by", by, Types.OTHER)
                .update();
    }

    /** Of a list that is held. */
    void save(SpeakersList list) {
        Sql.mustChangeOne(jdbc.sql("""
                        update meetings.speakers_list set meeting = :meeting, opens_at = :opensAt, closes_at = :closesAt,
                            ordering = :ordering, admits = :admits, limits = :limits::jsonb, replies = :replies,
                            inscribed = :inscribed, lock = lock + 1
                        where id = :id and lock = :lock""")
                .param("meeting", list.meeting())
                .param("opensAt", Sql.moment(list.opensAt()))
                .param("closesAt", Sql.moment(list.closesAt()))
                .param("ordering", list.ordering().name())
                .param("admits", names(list.admits()))
                .param("limits", list.limits().json())
                .param("replies", list.limits().replies())
                .param("inscribed", list.inscribed())
                .param("id", list.id())
                .param("lock", list.lock())
                .update());
        jdbc.sql("""
                        update meetings.inscription i set place = o.place
                        from unnest(:order) with ordinality as o (id, place)
                        where i.id = o.id and i.place <> o.place""").param("order", Sql.array(list.order())).update();
    }

    /** @param late why it was let in though the list was not open; empty where it was */
    void add(Inscription inscription, int place, String late, @Nullable UUID by) {
        var language = inscription.language();
        jdbc.sql("""
                        insert into meetings.inscription (id, list, number, party, category, kind, rank, on_behalf, aligned, note,
                            language, place, at, by_person, late)
                        values (:id, :list, :number, :party, :category, :kind, :rank, :onBehalf, :aligned, :note,
                            :language, :place, :at, :by, :late)""")
                .param("id", inscription.id())
                .param("list", inscription.list())
                .param("number", inscription.number())
                .param("party", inscription.party())
                .param("category", inscription.category().name())
                .param("kind", inscription.kind().name())
                .param("rank", inscription.rank(), Types.OTHER)
                .param("onBehalf", Sql.array(inscription.onBehalfOf()))
                .param("aligned", Sql.array(inscription.aligned()))
                .param("note", inscription.note())
                .param("language", language == null ? null : language.code(), Types.VARCHAR)
                .param("place", place)
                .param("at", Sql.moment(inscription.at()))
                .param("by", by, Types.OTHER)
                .param("late", late)
                .update();
    }

    /** What is told of an inscription may change; its place does not by that. */
    void tell(Inscription inscription) {
        var language = inscription.language();
        Sql.mustChangeOne(jdbc.sql("""
                        update meetings.inscription set rank = :rank, on_behalf = :onBehalf, aligned = :aligned, note = :note,
                            language = :language
                        where id = :id and state = 'WAITING'""")
                .param("rank", inscription.rank(), Types.OTHER)
                .param("onBehalf", Sql.array(inscription.onBehalfOf()))
                .param("aligned", Sql.array(inscription.aligned()))
                .param("note", inscription.note())
                .param("language", language == null ? null : language.code(), Types.VARCHAR)
                .param("id", inscription.id())
                .update());
    }

    /**
     * Called or withdrawn; what was asked of it, or for it, is over with it.
     *
     * @param because why an officer took it off; empty where none did
     */
    void letGo(UUID inscription, String state, String because, @Nullable UUID by, Instant now) {
        Sql.mustChangeOne(jdbc.sql("""
                        update meetings.inscription set state = :state, gone_because = :because, gone_at = :now, gone_by = :by
                        where id = :id and state = 'WAITING'""")
                .param("state", state)
                .param("because", because)
                .param("now", Sql.moment(now))
                .param("by", by, Types.OTHER)
                .param("id", inscription)
                .update());
        jdbc.sql("""
                        update meetings.swap set state = 'WITHDRAWN', answered_at = :now, answered_by = :by
                        where state = 'ASKED' and (asking = :id or asked = :id)""")
                .param("now", Sql.moment(now))
                .param("by", by, Types.OTHER)
                .param("id", inscription)
                .update();
    }

    /** Of somebody who was called, and waits again. */
    Inscription called(UUID inscription) {
        return jdbc.sql("""
                        select i.*, coalesce(r.position, %s) as precedence
                        from meetings.inscription i left join meetings.speaker_rank r on r.id = i.rank
                        where i.id = :id and i.state = 'CALLED'""".formatted(Rank.NONE))
                .param("id", inscription)
                .query(INSCRIPTION)
                .single();
    }

    /** Its place is kept with the list; what was asked of it before it was called stays as it is. */
    void takeBack(UUID inscription) {
        Sql.mustChangeOne(jdbc.sql("""
                        update meetings.inscription set state = 'WAITING', gone_at = null, gone_by = null
                        where id = :id and state = 'CALLED'""").param("id", inscription).update());
    }

    /** That an officer took a delegation off, which it reads wherever the list is by now. */
    public record TakenOff(UUID list, UUID party, String because) {}

    public Optional<TakenOff> takenOff(UUID inscription) {
        return jdbc.sql("""
                        select list, party, gone_because from meetings.inscription
                        where id = :id and state = 'WITHDRAWN' and gone_because <> ''""")
                .param("id", inscription)
                .query((row, number) -> new TakenOff(
                        row.getObject("list", UUID.class),
                        row.getObject("party", UUID.class),
                        row.getString("gone_because")))
                .optional();
    }

    void record(SpeakersList before, SpeakersList after, String reason, UUID by, Instant now) {
        record(before, after, reason, false, by, now);
    }

    /** @param reason empty where whoever was called by mistake was still speaking */
    void recordTakenBack(SpeakersList before, SpeakersList after, String reason, UUID by, Instant now) {
        record(before, after, reason, true, by, now);
    }

    private void record(
            SpeakersList before, SpeakersList after, String reason, boolean takenBack, UUID by, Instant now) {
        jdbc.sql("""
                        insert into meetings.order_change (list, number, reason, before, after, at, by_person, audience, named, taken_back)
                        select :list, :number, :reason, :before, :after, :at, :by, m.audience, m.named, :takenBack
                        from meetings.meeting m where m.id = :meeting""")
                .param("list", before.id())
                .param("number", before.lock())
                .param("meeting", before.meeting())
                .param("reason", reason)
                .param("before", Sql.array(before.order()))
                .param("after", Sql.array(after.order()))
                .param("at", Sql.moment(now))
                .param("by", by)
                .param("takenBack", takenBack)
                .update();
    }

    void carried(SpeakersList before, UUID to, @Nullable UUID by, Instant now) {
        jdbc.sql("""
                        insert into meetings.carried_list (list, number, from_meeting, to_meeting, waiting, at, by_person)
                        values (:list, :number, :from, :to, :waiting, :at, :by)""")
                .param("list", before.id())
                .param("number", before.lock())
                .param("from", before.meeting())
                .param("to", to)
                .param("waiting", Sql.array(before.order()))
                .param("at", Sql.moment(now))
                .param("by", by, Types.OTHER)
                .update();
    }

    /**
     * A change of order, as whoever follows the meeting may read it.
     *
     * @param takenBack whether the floor had been given by mistake
     * @param audience of the meeting as it was then
     */
    public record OrderChange(String reason, boolean takenBack, Instant at, Audience audience) {}

    /** Of each list the latest twenty, the last first. */
    Map<UUID, List<OrderChange>> changes(Collection<UUID> of) {
        var changes = new HashMap<UUID, List<OrderChange>>();
        jdbc.sql("""
                        select c.* from unnest(:lists) l (id) cross join lateral (
                            select * from meetings.order_change o where o.list = l.id order by o.number desc limit 20) c
                        order by c.list, c.number desc""").param("lists", Sql.array(of)).query(row -> {
            changes.computeIfAbsent(row.getObject("list", UUID.class), none -> new ArrayList<>())
                    .add(new OrderChange(
                            row.getString("reason"),
                            row.getBoolean("taken_back"),
                            row.getTimestamp("at").toInstant(),
                            Sql.audience(row)));
        });
        return changes;
    }

    /**
     * That a list went on at another meeting.
     *
     * @param to where it went from there
     * @param now where it is, for it may have gone on from there too; null where this reader does not see it
     */
    public record Carried(
            UUID list,
            @Nullable UUID item,
            UUID to,
            @Nullable UUID now,
            int waiting,
            Instant at) {}

    /** Of what this meeting took up and did not finish; what came back to it is not among these. */
    List<Carried> carriedFrom(UUID meeting) {
        return jdbc.sql("""
                        select l.item, l.meeting as now_at, c.*, cardinality(c.waiting) as count
                        from (select distinct on (list) * from meetings.carried_list where from_meeting = :meeting
                              order by list, number desc) c
                        left join meetings.speakers_list l on l.id = c.list
                        where l.meeting is distinct from :meeting order by c.at, c.list""")
                .param("meeting", meeting)
                .query((row, number) -> new Carried(
                        row.getObject("list", UUID.class),
                        row.getObject("item", UUID.class),
                        row.getObject("to_meeting", UUID.class),
                        row.getObject("now_at", UUID.class),
                        row.getInt("count"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** What was carried over from this meeting since then, and waits by now where nobody has opened the meeting yet. */
    List<UUID> carriedSince(UUID meeting, Instant then) {
        return jdbc.sql("""
                        select l.id from meetings.speakers_list l join meetings.meeting m on m.id = l.meeting
                        where l.meeting <> :meeting and m.opened_at is null
                            and exists (select from meetings.carried_list c
                                        where c.list = l.id and c.from_meeting = :meeting and c.at >= :then)
                        order by l.id""")
                .param("meeting", meeting)
                .param("then", Sql.moment(then))
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    private List<SpeakersList> query(String condition, Map<String, ?> params) {
        var waiting = new HashMap<UUID, List<Inscription>>();
        var rows = jdbc.sql("""
                        select i.*, coalesce(r.position, %s) as precedence
                        from meetings.inscription i left join meetings.speaker_rank r on r.id = i.rank
                        where i.state = 'WAITING' and i.list in (select l.id from meetings.speakers_list l where %s)
                        order by i.list, i.place, i.number""".formatted(Rank.NONE, condition))
                .params(params)
                .query(INSCRIPTION)
                .list();
        rows.forEach(each ->
                waiting.computeIfAbsent(each.list(), none -> new ArrayList<>()).add(each));
        return jdbc.sql(SELECT + condition + ORDER)
                .params(params)
                .query((row, number) -> list(row, waiting))
                .list();
    }

    private static SpeakersList list(ResultSet row, Map<UUID, List<Inscription>> waiting) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new SpeakersList(
                id,
                row.getObject("session", UUID.class),
                row.getObject("item", UUID.class),
                row.getObject("meeting", UUID.class),
                row.getTimestamp("opens_at").toInstant(),
                Sql.instant(row, "closes_at"),
                Ordering.valueOf(row.getString("ordering")),
                categories(row),
                Limits.read(row.getString("limits"), row.getInt("replies")),
                row.getBoolean("fictitious"),
                row.getInt("inscribed"),
                row.getLong("lock"),
                waiting.getOrDefault(id, List.of()));
    }

    private static Set<Category> categories(ResultSet row) throws SQLException {
        return Sql.texts(row, "admits").stream().map(Category::valueOf).collect(Collectors.toSet());
    }

    private static String[] names(Collection<Category> categories) {
        return categories.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
