package org.entente.documents.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.documents.StoredFile;
import org.entente.live.Live;
import org.entente.web.Delegate;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The queue of files that are to be read; how far each is stands here and nowhere else. */
@Repository
class Items {

    static final int PAGE = 100;

    /** A file whose reading was cut off so often takes the program with it, or the machine. */
    static final int MOST_TRIES = 3;

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SELECT = """
            select i.*, d.sent_by from documents.item i join documents.delivery d on d.id = i.delivery""";

    private final JdbcClient jdbc;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Items(JdbcClient jdbc, Live live, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.live = live;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Once at each place: a delivery that was cut off while it was unpacked adds nothing twice. */
    void add(
            UUID delivery,
            int position,
            String name,
            @Nullable Integer line,
            @Nullable StoredFile file,
            Facts given,
            List<Reason> refusedFor) {
        jdbc.sql("""
                        insert into documents.item (id, delivery, position, name, line, sha256, size, given, state, reasons)
                        values (:id, :delivery, :position, :name, :line, :sha256, :size, :given::jsonb, :state, :reasons::jsonb)
                        on conflict (delivery, position) do nothing""")
                .param("id", UUID.randomUUID())
                .param("delivery", delivery)
                .param("position", position)
                .param("name", name)
                .param("line", line, Types.INTEGER)
                .param("sha256", file == null ? null : file.sha256())
                .param("size", file == null ? 0 : file.size())
                .param("given", JSON.writeValueAsString(given))
                .param("state", refusedFor.isEmpty() ? "WAITING" : "REFUSED")
                .param("reasons", JSON.writeValueAsString(refusedFor))
                .update();
    }

    /** Only officers see what is on its way in. */
    Item get(Delegate officer, UUID id) {
        officer.asOfficer();
        return get(id);
    }

    private Item get(UUID id) {
        return jdbc.sql(SELECT + " where i.id = :id")
                .param("id", id)
                .query(Items::item)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** In the order in which they came; of one state, or of all where none is named. */
    List<Item> of(UUID delivery, Item.@Nullable State state, int after) {
        return jdbc.sql(SELECT + """
                         where i.delivery = :delivery and (:state::text is null or i.state = :state::text)
                        order by i.position offset :after limit :most""")
                .param("delivery", delivery)
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("most", PAGE)
                .query(Items::item)
                .list();
    }

    /** What waits for somebody to look at it, the oldest first. */
    List<Item> toBeLookedAt() {
        return jdbc.sql(SELECT + " where i.state = 'LOOK' order by d.sent_at, i.position limit :most")
                .param("most", PAGE)
                .query(Items::item)
                .list();
    }

    Optional<Draft> draft(UUID id) {
        return jdbc.sql("select draft from documents.item where id = :id and draft is not null")
                .param("id", id)
                .query((row, number) -> JSON.readValue(row.getString(1), Draft.class))
                .optional();
    }

    /** What was being read when its reader was killed waits again, unless that has happened too often. */
    void recover() {
        jdbc.sql("""
                        update documents.item set state = case when tries >= :most then 'REFUSED' else 'WAITING' end,
                            reasons = case when tries >= :most then :reasons::jsonb else reasons end, lock = lock + 1
                        where state = 'READING'""")
                .param("most", MOST_TRIES)
                .param("reasons", JSON.writeValueAsString(List.of(Reason.of("intake.reason.given_up", MOST_TRIES))))
                .update();
    }

    /** The next one, which is being read from now on. */
    Optional<Item> claim() {
        var id = jdbc.sql("""
                        update documents.item set state = 'READING', tries = tries + 1, lock = lock + 1
                        where id = (select i.id from documents.item i join documents.delivery d on d.id = i.delivery
                                    where i.state = 'WAITING' order by d.sent_at, i.delivery, i.position limit 1
                                    for update of i skip locked)
                        returning id""")
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
        return id.map(this::get);
    }

    void refuse(Item item, List<Reason> reasons, @Nullable UUID document) {
        done(item, Item.State.REFUSED, reasons, null, null, document, null);
    }

    /** Kept out of the record until somebody says what it is. */
    void hold(Item item, List<Reason> reasons, Draft draft, double confidence) {
        done(item, Item.State.LOOK, reasons, draft, confidence, null, null);
    }

    /** In the record; where there are reasons, somebody has to look at it still. */
    void entered(Item item, List<Reason> reasons, double confidence, UUID document, UUID text) {
        done(item, reasons.isEmpty() ? Item.State.READ : Item.State.LOOK, reasons, null, confidence, document, text);
    }

    /** Open pages are told with the change, of which there has to be one. */
    private void change(Item item, JdbcClient.StatementSpec update) {
        change(item, update, null);
    }

    private void change(Item item, JdbcClient.StatementSpec update, @Nullable Act act) {
        transaction.executeWithoutResult(status -> {
            Sql.mustChangeOne(update.update());
            live.changed(DeliveryPart.KIND, item.delivery());
            if (act != null) events.publishEvent(act);
        });
    }

    /** Only as it was known: what somebody else has changed meanwhile stays. */
    private void done(
            Item item,
            Item.State state,
            List<Reason> reasons,
            @Nullable Draft draft,
            @Nullable Double confidence,
            @Nullable UUID document,
            @Nullable UUID text) {
        change(
                item,
                jdbc.sql("""
                        update documents.item set state = :state, reasons = :reasons::jsonb, draft = :draft::jsonb,
                            confidence = :confidence, document = :document, text = :text, done_at = :at, lock = lock + 1
                        where id = :id and lock = :lock""")
                        .param("state", state.name())
                        .param("reasons", JSON.writeValueAsString(reasons))
                        .param("draft", draft == null ? null : JSON.writeValueAsString(draft))
                        .param("confidence", confidence, Types.REAL)
                        .param("document", document, Types.OTHER)
                        .param("text", text, Types.OTHER)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("id", item.id())
                        .param("lock", item.lock()));
    }

    void save(Item item, Draft draft, long knownLock) {
        Sql.mustChangeOne(jdbc.sql(
                        "update documents.item set draft = :draft::jsonb, lock = lock + 1 where id = :id and lock = :lock")
                .param("draft", JSON.writeValueAsString(draft))
                .param("id", item.id())
                .param("lock", knownLock)
                .update());
    }

    void confirmed(Item item, UUID document, UUID text, UUID by) {
        change(
                item,
                jdbc.sql("""
                        update documents.item set state = 'READ', reasons = '[]', draft = null, confidence = 1,
                            document = :document, text = :text, looked_at = :at, looked_by = :by, lock = lock + 1
                        where id = :id and lock = :lock""")
                        .param("document", document)
                        .param("text", text)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .param("id", item.id())
                        .param("lock", item.lock()));
    }

    void setAside(Item item, UUID by) {
        var now = clock.instant();
        change(
                item,
                jdbc.sql("""
                        update documents.item set state = 'REFUSED', reasons = :reasons::jsonb, looked_at = :at,
                            looked_by = :by, lock = lock + 1
                        where id = :id and lock = :lock""")
                        .param("reasons", JSON.writeValueAsString(List.of(Reason.of("intake.reason.set_aside"))))
                        .param("at", Timestamp.from(now))
                        .param("by", by)
                        .param("id", item.id())
                        .param("lock", item.lock()),
                new IncomingFileSetAside(item.id(), item.delivery(), item.name(), by, now));
    }

    void readAgain(Item item, UUID by) {
        change(
                item,
                jdbc.sql("""
                        update documents.item set state = 'WAITING', reasons = '[]', tries = 0, draft = null, lock = lock + 1
                        where id = :id and lock = :lock""").param("id", item.id()).param("lock", item.lock()),
                new IncomingFileReadAgain(item.id(), item.delivery(), item.name(), by, clock.instant()));
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        var lookedAt = row.getTimestamp("looked_at");
        var confidence = row.getObject("confidence", Float.class);
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("delivery", UUID.class),
                row.getString("name"),
                row.getObject("line", Integer.class),
                row.getString("sha256"),
                row.getLong("size"),
                JSON.readValue(row.getString("given"), Facts.class),
                Item.State.valueOf(row.getString("state")),
                Arrays.asList(JSON.readValue(row.getString("reasons"), Reason[].class)),
                row.getInt("tries"),
                confidence == null ? null : confidence.doubleValue(),
                row.getObject("document", UUID.class),
                row.getObject("text", UUID.class),
                row.getObject("sent_by", UUID.class),
                lookedAt == null ? null : lookedAt.toInstant(),
                row.getObject("looked_by", UUID.class),
                row.getLong("lock"));
    }
}
