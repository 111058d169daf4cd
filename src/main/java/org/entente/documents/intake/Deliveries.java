package org.entente.documents.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.live.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What was sent, newest first, with how far each delivery is. */
@Repository
class Deliveries {

    private static final int PAGE = 50;

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SELECT = """
            select d.*, coalesce(c.waiting, 0) as waiting, coalesce(c.reading, 0) as reading, coalesce(c.look, 0) as look,
                   coalesce(c.refused, 0) as refused, coalesce(c.read, 0) as read
            from documents.delivery d
            left join lateral (select count(*) filter (where state = 'WAITING') as waiting,
                                      count(*) filter (where state = 'READING') as reading,
                                      count(*) filter (where state = 'LOOK') as look,
                                      count(*) filter (where state = 'REFUSED') as refused,
                                      count(*) filter (where state = 'READ') as read
                               from documents.item i where i.delivery = d.id) c on true""";

    private final JdbcClient jdbc;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Deliveries(
            JdbcClient jdbc,
            Live live,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Not in the queue before it is sent. */
    Delivery keep(String name, List<KeptFile> files, @Nullable UUID by) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into documents.delivery (id, name, files, given, kept_at, sent_by)
                        values (:id, :name, :files::jsonb, :given::jsonb, :at, :by)""")
                .param("id", id)
                .param("name", name)
                .param("files", JSON.writeValueAsString(files))
                .param("given", JSON.writeValueAsString(Facts.NOTHING))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by, Types.OTHER)
                .update();
        return get(id);
    }

    void add(Delivery delivery, List<KeptFile> more) {
        jdbc.sql("update documents.delivery set files = files || :files::jsonb where id = :id and sent_at is null")
                .param("files", JSON.writeValueAsString(more))
                .param("id", delivery.id())
                .update();
    }

    /** Sent twice, it went the first time. */
    void send(Delivery delivery, Facts given) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            var sent = jdbc.sql(
                            "update documents.delivery set given = :given::jsonb, sent_at = :at where id = :id and sent_at is null")
                    .param("given", JSON.writeValueAsString(given))
                    .param("at", Timestamp.from(now))
                    .param("id", delivery.id())
                    .update();
            if (sent == 1)
                events.publishEvent(new DocumentsSent(delivery.id(), delivery.name(), delivery.sentBy(), now));
        });
    }

    void unpacked(UUID id) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update documents.delivery set unpacked_at = :at where id = :id")
                    .param("at", Timestamp.from(clock.instant()))
                    .param("id", id)
                    .update();
            live.changed(DeliveryPart.KIND, id);
        });
    }

    /** What this person's form has kept and not sent; an id that another person was given leads to nothing. */
    Optional<Delivery> unsent(String id, UUID by) {
        return jdbc.sql(SELECT + " where d.id::text = :id and d.sent_by = :by and d.sent_at is null")
                .param("id", id)
                .param("by", by)
                .query(Deliveries::delivery)
                .optional();
    }

    Delivery get(UUID id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query(Deliveries::delivery)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    List<Delivery> newest() {
        return jdbc.sql(SELECT + " where d.sent_at is not null order by d.sent_at desc, d.id limit :most")
                .param("most", PAGE)
                .query(Deliveries::delivery)
                .list();
    }

    /** One whose files do not all stand in the queue yet; what the command line unpacks itself has none. */
    Optional<Delivery> packed() {
        return jdbc.sql(SELECT + """
                         where d.unpacked_at is null and d.sent_at is not null and d.files <> '[]'
                        order by d.sent_at, d.id limit 1""").query(Deliveries::delivery).optional();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        var counts = new EnumMap<Item.State, Integer>(Item.State.class);
        for (var state : Item.State.values()) counts.put(state, row.getInt(state.name()));
        var sentAt = row.getTimestamp("sent_at");
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Arrays.asList(JSON.readValue(row.getString("files"), KeptFile[].class)),
                JSON.readValue(row.getString("given"), Facts.class),
                row.getTimestamp("unpacked_at") != null,
                sentAt == null ? null : sentAt.toInstant(),
                row.getObject("sent_by", UUID.class),
                counts);
    }
}
