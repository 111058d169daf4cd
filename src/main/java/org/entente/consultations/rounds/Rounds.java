package org.entente.consultations.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.consultations.propositions.Stance;
import org.entente.deadlines.Extension;
import org.entente.deadlines.Extensions;
import org.entente.web.Delegate;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds, and what a delegation has not finished answering; a round is there for whoever may read what it asks about. */
@Repository
public class Rounds {

    private static final String SELECT = """
            select r.*, c.fictitious,
                   array(select i.proposition from consultations.round_proposition i where i.round = r.id order by i.place) as propositions,
                   array(select p.party from consultations.round_party p where p.round = r.id) as states
            from consultations.round r join consultations.consultation c on c.id = r.consultation where\s""";

    private static final RowMapper<Round> ROUND = (row, number) -> new Round(
            row.getObject("id", UUID.class),
            row.getObject("consultation", UUID.class),
            row.getInt("number"),
            Sql.uuids(row, "propositions"),
            Set.copyOf(Sql.uuids(row, "states")),
            row.getBoolean("shows"),
            row.getTimestamp("opened_at").toInstant(),
            row.getTimestamp("closes_at").toInstant(),
            ZoneId.of(row.getString("zone")),
            instant(row, "closed_at"),
            instant(row, "carried_out"),
            row.getString("reason"),
            row.getBoolean("fictitious"),
            row.getLong("lock"));

    private final JdbcClient jdbc;
    private final Extensions extensions;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.extensions = new Extensions(jdbc, "consultations", "extension", "round");
    }

    /** As far as the reader of this request may read any of its propositions; the database answers for that. */
    public Round get(UUID id) {
        return find(id).filter(round -> !round.propositions().isEmpty()).orElseThrow(NoSuchElementException::new);
    }

    Optional<Round> find(UUID id) {
        return query("r.id = :id", Map.of("id", id)).stream().findFirst();
    }

    public List<Round> in(UUID consultation) {
        return query("r.consultation = :id", Map.of("id", consultation)).stream()
                .filter(round -> !round.propositions().isEmpty())
                .toList();
    }

    /** Not written down as over. */
    List<Round> running() {
        return query("r.closed_at is null", Map.of());
    }

    /** Only officers open, extend and close. */
    Round keptBy(Delegate officer, UUID id) {
        officer.asOfficer();
        return get(id);
    }

    /** Only a delegation that it asks prepares answers. */
    Round preparedBy(Delegate delegate, UUID id) {
        return Optional.of(get(id))
                .filter(round -> round.asks(delegate.party()) && delegate.drafts())
                .orElseThrow(NoSuchElementException::new);
    }

    /** Only those who speak for it answer. */
    Round answeredBy(Delegate delegate, UUID id) {
        return Optional.of(preparedBy(delegate, id))
                .filter(round -> delegate.speaksFor(delegate.delegation()))
                .orElseThrow(NoSuchElementException::new);
    }

    void add(Round round, @Nullable UUID by) {
        jdbc.sql("""
                        insert into consultations.round (id, consultation, number, shows, opened_at, opened_by, closes_at, zone)
                        values (:id, :consultation, :number, :shows, :openedAt, :by, :closesAt, :zone)""")
                .param("id", round.id())
                .param("consultation", round.consultation())
                .param("number", round.number())
                .param("shows", round.shows())
                .param("openedAt", Timestamp.from(round.openedAt()))
                .param("by", by, Types.OTHER)
                .param("closesAt", Timestamp.from(round.closesAt()))
                .param("zone", round.zone().getId())
                .update();
        jdbc.sql("""
                        insert into consultations.round_proposition (round, proposition, place)
                        select :id, proposition, place from unnest(:propositions) with ordinality as asked (proposition, place)""")
                .param("id", round.id())
                .param("propositions", Sql.array(round.propositions()))
                .update();
        jdbc.sql("insert into consultations.round_party (round, party) select :id, unnest(:states)")
                .param("id", round.id())
                .param("states", Sql.array(round.states()))
                .update();
    }

    void save(Round round, @Nullable UUID by) {
        var closed = round.closedAt();
        var carried = round.carriedOut();
        Sql.mustChangeOne(jdbc.sql("""
                        update consultations.round set closes_at = :closesAt, closed_at = :closedAt, carried_out = :carriedOut,
                            closed_by = case when :closedAt::timestamptz is null then closed_by else :by end,
                            reason = :reason, lock = lock + 1
                        where id = :id and lock = :lock""")
                .param("closesAt", Timestamp.from(round.closesAt()))
                .param("closedAt", closed == null ? null : Timestamp.from(closed), Types.TIMESTAMP)
                .param("carriedOut", carried == null ? null : Timestamp.from(carried), Types.TIMESTAMP)
                .param("by", by, Types.OTHER)
                .param("reason", round.closedBecause())
                .param("id", round.id())
                .param("lock", round.lock())
                .update());
    }

    int nextNumber(UUID consultation) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from consultations.round where consultation = :id")
                .param("id", consultation)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    List<Extension> extensions(UUID round) {
        return extensions.of(round);
    }

    void record(UUID round, Extension extension, UUID by) {
        extensions.record(round, extension, by);
    }

    /** Whoever answers holds the round open meanwhile; whoever closes it waits for them, and they for whoever closes. */
    void holdOpen(UUID round) {
        Sql.holdShared(jdbc, "round " + round);
    }

    void holdClosed(UUID round) {
        Sql.hold(jdbc, "round " + round);
    }

    Map<UUID, Unfinished> unfinished(UUID round, UUID party) {
        var unfinished = new HashMap<UUID, Unfinished>();
        jdbc.sql("select * from consultations.unfinished where round = :round and party = :party")
                .param("round", round)
                .param("party", party)
                .query(row -> {
                    var proposition = row.getObject("proposition", UUID.class);
                    unfinished.put(
                            proposition,
                            new Unfinished(
                                    proposition,
                                    row.getString("stance"),
                                    row.getString("change"),
                                    row.getString("reason"),
                                    row.getString("language")));
                });
        return unfinished;
    }

    void keep(UUID round, UUID party, Unfinished answer, UUID by, Instant now) {
        jdbc.sql("""
                        insert into consultations.unfinished (round, proposition, party, stance, change, reason, language, at, by_person)
                        values (:round, :proposition, :party, :stance, :change, :reason, :language, :at, :by)
                        on conflict (round, proposition, party) do update
                            set stance = :stance, change = :change, reason = :reason, language = :language, at = :at, by_person = :by""")
                .param("round", round)
                .param("proposition", answer.proposition())
                .param("party", party)
                .param("stance", answer.stance())
                .param("change", answer.change())
                .param("reason", answer.reason())
                .param("language", answer.language())
                .param("at", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    void letGo(UUID round, UUID party, UUID proposition) {
        jdbc.sql("""
                        delete from consultations.unfinished
                        where round = :round and party = :party and proposition = :proposition""")
                .param("round", round)
                .param("party", party)
                .param("proposition", proposition)
                .update();
    }

    /** How many of those asked have answered anything; never who. */
    long answered(UUID round) {
        return jdbc.sql("select consultations.answered(:id)")
                .param("id", round)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** How the answers of some parties but one are spread: counts, never who. */
    Map<UUID, Map<Stance, Integer>> spread(UUID round, Set<UUID> among, UUID but) {
        var spread = new HashMap<UUID, Map<Stance, Integer>>();
        jdbc.sql("select * from consultations.spread(:round, :among, :but)")
                .param("round", round)
                .param("among", Sql.array(among))
                .param("but", but)
                .query(row -> {
                    spread.computeIfAbsent(row.getObject("proposition", UUID.class), none -> new HashMap<>())
                            .put(Stance.valueOf(row.getString("stance")), row.getInt("parties"));
                });
        return spread;
    }

    private List<Round> query(String condition, Map<String, ?> params) {
        return jdbc.sql(SELECT + condition + " order by r.number desc, r.id")
                .params(params)
                .query(ROUND)
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
