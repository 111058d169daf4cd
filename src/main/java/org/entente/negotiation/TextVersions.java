package org.entente.negotiation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Reader;
import org.entente.web.RuleBroken;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of texts and the paragraphs in them. */
@Repository
public class TextVersions {

    private static final RowMapper<TextVersion> VERSION = (row, at) -> new TextVersion(
            row.getObject("id", UUID.class),
            row.getObject("text", UUID.class),
            row.getInt("number"),
            VersionKind.valueOf(row.getString("kind")),
            row.getInt("revision"),
            row.getString("symbol"),
            row.getTimestamp("begun_at").toInstant(),
            Sql.instant(row, "issued_at"),
            row.getLong("lock"));

    private static final RowMapper<Provision> PROVISION = (row, at) -> provision(row);

    private final JdbcClient jdbc;

    TextVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first; one in preparation for those who hold an office alone. */
    public List<TextVersion> of(NegotiatedText text, Reader reader) {
        return jdbc
                .sql("select * from negotiation.version where text = :text order by number desc")
                .param("text", text.id())
                .query(VERSION)
                .list()
                .stream()
                .filter(version -> version.isIssued() || reader.isRapporteur())
                .toList();
    }

    public TextVersion get(NegotiatedText text, int number, Reader reader) {
        return of(text, reader).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    public Optional<TextVersion> find(UUID id) {
        return jdbc.sql("select * from negotiation.version where id = :id")
                .param("id", id)
                .query(VERSION)
                .optional();
    }

    /** The last that was issued. */
    public Optional<TextVersion> current(UUID text) {
        return jdbc.sql("""
                        select * from negotiation.version where text = :text and issued_at is not null
                        order by number desc limit 1""").param("text", text).query(VERSION).optional();
    }

    /** That a form was filled in for, though another may have been issued since; of one that names none, the last. */
    public TextVersion filledInFor(Optional<UUID> named, UUID text) {
        return named.flatMap(this::find)
                .filter(each -> each.text().equals(text) && each.isIssued())
                .or(() -> current(text))
                .orElseThrow(NoSuchElementException::new);
    }

    /** That is in preparation. */
    public Optional<TextVersion> draft(UUID text) {
        return jdbc.sql("select * from negotiation.version where text = :text and issued_at is null")
                .param("text", text)
                .query(VERSION)
                .optional();
    }

    /** Nobody else changes it before this transaction is over. */
    TextVersion lockDraft(UUID text) {
        return jdbc.sql("select * from negotiation.version where text = :text and issued_at is null for update")
                .param("text", text)
                .query(VERSION)
                .optional()
                .orElseThrow(() -> new RuleBroken(Refusal.NO_DRAFT));
    }

    /** Those that were issued, the oldest first. */
    public List<TextVersion> issued(UUID text) {
        return jdbc.sql("""
                        select * from negotiation.version where text = :text and issued_at is not null order by number""").param("text", text).query(VERSION).list();
    }

    /** In their order. */
    public List<Provision> provisions(UUID version) {
        return jdbc.sql("select * from negotiation.provision where version = :version order by place")
                .param("version", version)
                .query(PROVISION)
                .list();
    }

    /** As they were counted when it was issued, or would be if it were issued now. */
    public Map<UUID, ProvisionNumber> numbers(TextVersion version) {
        if (!version.isIssued()) return Numbers.of(provisions(version.id()));
        var numbers = new LinkedHashMap<UUID, ProvisionNumber>();
        jdbc.sql("select id, kind, annex, steps from negotiation.provision where version = :version order by place")
                .param("version", version.id())
                .query(row -> {
                    numbers.put(row.getObject("id", UUID.class), number(row));
                });
        return numbers;
    }

    /** A paragraph of a version, and its number as it was counted when that was issued. */
    record Counted(Provision provision, ProvisionNumber number) {}

    /** By version and paragraph, of these alone. */
    Map<UUID, Map<UUID, Counted>> counted(Collection<UUID> ids, Collection<UUID> paragraphs) {
        var found = new HashMap<UUID, Map<UUID, Counted>>();
        jdbc.sql("select * from negotiation.provision where id = any(:paragraphs) and version = any(:versions)")
                .param("paragraphs", Sql.array(paragraphs))
                .param("versions", Sql.array(ids))
                .query(row -> {
                    var counted = new Counted(provision(row), number(row));
                    found.computeIfAbsent(row.getObject("version", UUID.class), none -> new HashMap<>())
                            .put(counted.provision().id(), counted);
                });
        return found;
    }

    /** By version, which paragraphs it has, in their order. */
    Map<UUID, List<UUID>> order(Collection<UUID> ids) {
        var found = new HashMap<UUID, List<UUID>>();
        jdbc.sql("""
                        select version, array_agg(id order by place) as ids from negotiation.provision
                        where version = any(:versions) group by version""").param("versions", Sql.array(ids)).query(row -> {
            found.put(row.getObject("version", UUID.class), Sql.uuids(row, "ids"));
        });
        return found;
    }

    /** By version and paragraph, what came out of others. */
    Map<UUID, Map<UUID, List<UUID>>> origins(Collection<UUID> ids) {
        var found = new HashMap<UUID, Map<UUID, List<UUID>>>();
        jdbc.sql("""
                        select version, id, origins from negotiation.provision
                        where version = any(:versions) and origins <> '{}'""").param("versions", Sql.array(ids)).query(row -> {
            found.computeIfAbsent(row.getObject("version", UUID.class), none -> new HashMap<>())
                    .put(row.getObject("id", UUID.class), Sql.uuids(row, "origins"));
        });
        return found;
    }

    void add(TextVersion version, @Nullable UUID by) {
        jdbc.sql("""
                        insert into negotiation.version (id, text, number, kind, revision, symbol, begun_at, begun_by)
                        values (:id, :text, :number, :kind, :revision, :symbol, :at, :by)""")
                .param("id", version.id())
                .param("text", version.text())
                .param("number", version.number())
                .param("kind", version.kind().name())
                .param("revision", version.revision())
                .param("symbol", version.symbol())
                .param("at", Timestamp.from(version.begunAt()))
                .param("by", by, Types.OTHER)
                .update();
    }

    /** Of one in preparation, all its paragraphs as they are now. */
    void write(UUID version, List<Provision> provisions) {
        jdbc.sql("delete from negotiation.provision where version = :version")
                .param("version", version)
                .update();
        var numbers = Numbers.of(provisions);
        var place = 0;
        for (var each : provisions) {
            var number = numbers.get(each.id());
            jdbc.sql("""
                            insert into negotiation.provision (version, id, place, kind, level, words, origins, annex, steps)
                            values (:version, :id, :place, :kind, :level, :words, :origins, :annex, :steps)""")
                    .param("version", version)
                    .param("id", each.id())
                    .param("place", place++)
                    .param("kind", each.kind().name())
                    .param("level", each.level())
                    .param("words", each.words())
                    .param("origins", Sql.array(each.origins()))
                    .param("annex", number == null ? 0 : number.annex())
                    .param(
                            "steps",
                            number == null ? new Integer[0] : number.steps().toArray(Integer[]::new))
                    .update();
        }
        jdbc.sql("update negotiation.version set lock = lock + 1 where id = :version")
                .param("version", version)
                .update();
    }

    /** As somebody knew it. */
    void issue(TextVersion version, @Nullable UUID by, Instant at) {
        Sql.mustChangeOne(jdbc.sql("""
                        update negotiation.version set issued_at = :at, issued_by = :by, lock = lock + 1
                        where id = :id and issued_at is null and lock = :lock""")
                .param("at", Timestamp.from(at))
                .param("by", by, Types.OTHER)
                .param("id", version.id())
                .param("lock", version.lock())
                .update());
    }

    void entitle(UUID version, VersionKind kind, int revision, String symbol) {
        jdbc.sql("""
                        update negotiation.version set kind = :kind, revision = :revision, symbol = :symbol, lock = lock + 1
                        where id = :id and issued_at is null""")
                .param("kind", kind.name())
                .param("revision", revision)
                .param("symbol", symbol)
                .param("id", version)
                .update();
    }

    void discard(TextVersion draft) {
        jdbc.sql("delete from negotiation.version where id = :id and issued_at is null")
                .param("id", draft.id())
                .update();
    }

    void draw(UUID text, UUID provision, List<UUID> paragraphs) {
        jdbc.sql("""
                        insert into negotiation.source (text, provision, paragraph)
                        select :text, :provision, unnest(:paragraphs) on conflict do nothing""")
                .param("text", text)
                .param("provision", provision)
                .param("paragraphs", Sql.array(paragraphs))
                .update();
    }

    /** The paragraphs of statements that one of a text was drawn from. */
    List<UUID> sources(UUID provision) {
        return jdbc.sql("select paragraph from negotiation.source where provision = :provision order by 1")
                .param("provision", provision)
                .query((row, at) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Provision provision(ResultSet row) throws SQLException {
        return new Provision(
                row.getObject("id", UUID.class),
                ProvisionKind.valueOf(row.getString("kind")),
                row.getInt("level"),
                row.getString("words"),
                Sql.uuids(row, "origins"));
    }

    private static ProvisionNumber number(ResultSet row) throws SQLException {
        var steps = (Integer[]) row.getArray("steps").getArray();
        return new ProvisionNumber(
                ProvisionKind.valueOf(row.getString("kind")), row.getInt("annex"), Arrays.asList(steps));
    }
}
