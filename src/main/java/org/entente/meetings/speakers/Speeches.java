package org.entente.meetings.speakers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Speeches held, and those that are still to be; a speech is there for whom it was given, and for its own delegation. */
@Repository
public class Speeches {

    private static final String SELECT = """
            select i.*, coalesce(s.item, l.item) as item, coalesce(s.meeting, l.meeting) as held_at, s.reply, s.limit_seconds, s.began_at, s.ended_at,
                   coalesce(s.audience, m.audience) as audience, coalesce(s.named, m.named) as named, coalesce(s.ruling, '') as ruling,
                   m.fictitious,
                   array(select p.from_at from meetings.speech_pause p where p.speech = s.id order by p.number) as paused,
                   array(select p.to_at from meetings.speech_pause p where p.speech = s.id order by p.number) as resumed
            from meetings.inscription i
            left join meetings.speech s on s.id = i.id
            left join meetings.speakers_list l on l.id = i.list
            join meetings.meeting m on m.id = coalesce(s.meeting, l.meeting) where\s""";

    private static final RowMapper<Speech> SPEECH = (row, number) -> new Speech(
            row.getObject("id", UUID.class),
            row.getObject("list", UUID.class),
            row.getObject("held_at", UUID.class),
            row.getObject("item", UUID.class),
            row.getObject("party", UUID.class),
            Category.valueOf(row.getString("category")),
            SpeechKind.valueOf(row.getString("kind")),
            row.getInt("reply"),
            Sql.uuids(row, "on_behalf"),
            Sql.uuids(row, "aligned"),
            row.getString("note"),
            SpeakersLists.language(row),
            limit(row),
            Sql.instant(row, "began_at"),
            pauses(row),
            Sql.instant(row, "ended_at"),
            Sql.audience(row),
            row.getString("ruling"),
            row.getBoolean("fictitious"));

    private final JdbcClient jdbc;

    Speeches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static @Nullable Duration limit(ResultSet row) throws SQLException {
        var seconds = row.getInt("limit_seconds");
        return row.wasNull() ? null : Duration.ofSeconds(seconds);
    }

    private static List<Pause> pauses(ResultSet row) throws SQLException {
        var from = (Timestamp[]) row.getArray("paused").getArray();
        var to = (@Nullable Timestamp[]) row.getArray("resumed").getArray();
        var pauses = new ArrayList<Pause>();
        for (var each = 0; each < from.length; each++) {
            var end = to[each];
            pauses.add(new Pause(from[each].toInstant(), end == null ? null : end.toInstant()));
        }
        return List.copyOf(pauses);
    }

    /** Held, under way or still waiting; what was withdrawn is none. */
    public Speech get(UUID id) {
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    public Optional<Speech> find(UUID id) {
        return query("i.id = :id and i.state <> 'WITHDRAWN'", Map.of("id", id)).stream()
                .findFirst();
    }

    /** In the order asked for; what was withdrawn is none. */
    List<Speech> among(List<UUID> ids) {
        var found = query("i.id = any(:ids) and i.state <> 'WITHDRAWN'", Map.of("ids", Sql.array(ids)));
        return found.stream()
                .sorted(Comparator.comparing(speech -> ids.indexOf(speech.id())))
                .toList();
    }

    /** What was said at a meeting, in that order. */
    public List<Speech> of(UUID meeting) {
        return query("s.meeting = :meeting", Map.of("meeting", meeting));
    }

    /** What was said in a session. */
    List<Speech> in(UUID session) {
        return query(
                "s.meeting in (select id from meetings.meeting where session = :session)", Map.of("session", session));
    }

    Floor floor(UUID meeting) {
        return new Floor(meeting, query("s.meeting = :meeting and s.ended_at is null", Map.of("meeting", meeting)));
    }

    /** Whoever gives, stops or ends does so alone. */
    Floor hold(UUID meeting) {
        Sql.hold(jdbc, "floor " + meeting);
        return floor(meeting);
    }

    /** How often a delegation has replied under an item at a meeting. */
    int replies(UUID list, UUID meeting, UUID party) {
        return jdbc.sql("""
                        select count(*) from meetings.speech s join meetings.inscription i on i.id = s.id
                        where i.list = :list and s.meeting = :meeting and s.party = :party and s.kind = 'REPLY'""")
                .param("list", list)
                .param("meeting", meeting)
                .param("party", party)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** @param stoodBehind who waited before it in its own queue */
    void add(Speech speech, List<UUID> stoodBehind) {
        var limit = speech.limit();
        jdbc.sql("""
                        insert into meetings.speech (id, meeting, item, party, kind, reply, limit_seconds, began_at, audience, named,
                            stood_behind)
                        values (:id, :meeting, :item, :party, :kind, :reply, :limit, :beganAt, :audience, :named, :stoodBehind)""")
                .param("id", speech.id())
                .param("meeting", speech.meeting())
                .param("item", speech.item(), Types.OTHER)
                .param("party", speech.party())
                .param("kind", speech.kind().name())
                .param("reply", speech.reply())
                .param("limit", limit == null ? null : limit.toSeconds(), Types.INTEGER)
                .param("beganAt", Sql.moment(speech.beganAt()))
                .param("audience", speech.audience().kind().name())
                .param("named", Sql.array(speech.audience().named()))
                .param("stoodBehind", Sql.array(stoodBehind))
                .update();
    }

    List<UUID> stoodBehind(UUID speech) {
        return jdbc.sql("select stood_behind from meetings.speech where id = :id")
                .param("id", speech)
                .query((row, number) -> Sql.uuids(row, "stood_behind"))
                .single();
    }

    /** Given by mistake, it was none; that it was given is in the record of acts. */
    void remove(UUID speech) {
        Sql.mustChangeOne(jdbc.sql("delete from meetings.speech where id = :id")
                .param("id", speech)
                .update());
    }

    /** Of one that had ended. */
    void reopen(Speech speech) {
        Sql.mustChangeOne(jdbc.sql("update meetings.speech set ended_at = null where id = :id and ended_at is not null")
                .param("id", speech.id())
                .update());
        keepPauses(speech);
    }

    void save(Speech speech) {
        Sql.mustChangeOne(jdbc.sql("update meetings.speech set ended_at = :endedAt where id = :id and ended_at is null")
                .param("endedAt", Sql.moment(speech.endedAt()))
                .param("id", speech.id())
                .update());
        keepPauses(speech);
    }

    private void keepPauses(Speech speech) {
        for (var number = 0; number < speech.pauses().size(); number++) {
            var pause = speech.pauses().get(number);
            jdbc.sql("""
                            insert into meetings.speech_pause (speech, number, from_at, to_at) values (:speech, :number, :from, :to)
                            on conflict (speech, number) do update set to_at = :to""")
                    .param("speech", speech.id())
                    .param("number", number + 1)
                    .param("from", Sql.moment(pause.from()))
                    .param("to", Sql.moment(pause.to()))
                    .update();
        }
    }

    void rule(Speech speech, @Nullable UUID by, Instant now) {
        Sql.mustChangeOne(
                jdbc.sql("update meetings.speech set ruling = :ruling, ruled_at = :now, ruled_by = :by where id = :id")
                        .param("ruling", speech.ruling())
                        .param("now", Sql.moment(now))
                        .param("by", by, Types.OTHER)
                        .param("id", speech.id())
                        .update());
    }

    private List<Speech> query(String condition, Map<String, ?> params) {
        return jdbc.sql(SELECT + condition + " order by s.began_at, i.number, i.id")
                .params(params)
                .query(SPEECH)
                .list();
    }
}
