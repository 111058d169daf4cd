package org.entente.meetings.statements;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.web.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where and how statements were given; the database answers only for statements that the reader of this request may read. */
@Repository
public class Interventions {

    private static final RowMapper<Intervention> INTERVENTION = (row, number) -> new Intervention(
            row.getObject("statement", UUID.class),
            row.getObject("meeting", UUID.class),
            row.getObject("item", UUID.class),
            InterventionKind.valueOf(row.getString("kind")),
            row.getObject("decision", UUID.class),
            row.getObject("reply_to", UUID.class),
            row.getBoolean("check_against_delivery"),
            row.getObject("delivered_version", Integer.class),
            row.getObject("video_second", Integer.class),
            row.getLong("lock"));

    private final JdbcClient jdbc;

    Interventions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Intervention> find(UUID statement) {
        return by("statement", statement).stream().findFirst();
    }

    Intervention get(UUID statement) {
        return find(statement).orElseThrow(NoSuchElementException::new);
    }

    List<Intervention> at(UUID meeting) {
        return by("meeting", meeting);
    }

    List<Intervention> in(UUID session) {
        return jdbc.sql("""
                        select i.* from meetings.intervention i join meetings.meeting m on m.id = i.meeting
                        where m.session = :session order by i.statement""").param("session", session).query(INTERVENTION).list();
    }

    /** By statement; those that were given at no meeting are not among them. */
    Map<UUID, Intervention> of(Collection<UUID> statements) {
        return jdbc
                .sql("select * from meetings.intervention where statement = any(:statements)")
                .param("statements", Sql.array(statements))
                .query(INTERVENTION)
                .list()
                .stream()
                .collect(Collectors.toMap(Intervention::statement, Function.identity()));
    }

    List<Intervention> repliesTo(UUID statement) {
        return by("reply_to", statement);
    }

    /** Explanations of position. */
    List<Intervention> on(UUID decision) {
        return by("decision", decision);
    }

    /** Explanations of position before something was decided under the item of this decision at its meeting; of what, they do not say. */
    List<Intervention> before(UUID decision) {
        return jdbc.sql("""
                        select i.* from meetings.intervention i join meetings.decision d on d.meeting = i.meeting
                        where d.id = :decision and i.item is not distinct from d.item
                          and i.kind = 'EXPLANATION_BEFORE' and i.decision is null
                        order by i.statement""").param("decision", decision).query(INTERVENTION).list();
    }

    private List<Intervention> by(String column, UUID id) {
        return jdbc.sql("select * from meetings.intervention where %s = :id order by statement".formatted(column))
                .param("id", id)
                .query(INTERVENTION)
                .list();
    }

    void add(Intervention intervention) {
        jdbc.sql("""
                        insert into meetings.intervention (statement, meeting, item, kind, decision, reply_to,
                            check_against_delivery, delivered_version, video_second)
                        values (:statement, :meeting, :item, :kind, :decision, :replyTo, :check, :delivered, :video)""")
                .param("statement", intervention.statement())
                .param("meeting", intervention.meeting())
                .param("item", intervention.item(), Types.OTHER)
                .param("kind", intervention.kind().name())
                .param("decision", intervention.decision(), Types.OTHER)
                .param("replyTo", intervention.replyTo(), Types.OTHER)
                .param("check", intervention.checkAgainstDelivery())
                .param("delivered", intervention.deliveredVersion(), Types.INTEGER)
                .param("video", intervention.videoSecond(), Types.INTEGER)
                .update();
    }

    /** To another meeting of its session; what the first one decided is not decided there. */
    void move(Intervention intervention, UUID meeting) {
        Sql.mustChangeOne(jdbc.sql("""
                        update meetings.intervention set meeting = :meeting, lock = lock + 1,
                            decision = (select d.id from meetings.decision d where d.id = decision and d.meeting = :meeting)
                        where statement = :statement and lock = :lock""")
                .param("meeting", meeting)
                .param("statement", intervention.statement())
                .param("lock", intervention.lock())
                .update());
    }

    void save(Intervention intervention) {
        Sql.mustChangeOne(jdbc.sql("""
                        update meetings.intervention set item = :item, kind = :kind, decision = :decision,
                            reply_to = :replyTo, check_against_delivery = :check, delivered_version = :delivered,
                            video_second = :video, lock = lock + 1
                        where statement = :statement and lock = :lock""")
                .param("item", intervention.item(), Types.OTHER)
                .param("kind", intervention.kind().name())
                .param("decision", intervention.decision(), Types.OTHER)
                .param("replyTo", intervention.replyTo(), Types.OTHER)
                .param("check", intervention.checkAgainstDelivery())
                .param("delivered", intervention.deliveredVersion(), Types.INTEGER)
                .param("video", intervention.videoSecond(), Types.INTEGER)
                .param("statement", intervention.statement())
                .param("lock", intervention.lock())
                .update());
    }
}
