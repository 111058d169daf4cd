package org.entente.consultations.propositions;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.consultations.Attribution;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.languages.Language;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Positions, each a row of its own; what a delegation said goes before what a rapporteur read, and of each the last counts. */
@Repository
public class Positions {

    private static final String SELECT = """
            select s.*, (s.round is null or r.closed_at is not null) as revealed,
                   array(select e.paragraph from consultations.stance_paragraph e where e.stance = s.id order by 1) as paragraphs
            from consultations.stance s left join consultations.round r on r.id = s.round where\s""";

    private static final String AS_IT_STANDS = " s.proposition, s.party, s.own_word desc, s.number desc";

    private static final RowMapper<Position> POSITION = (row, number) -> new Position(
            row.getObject("id", UUID.class),
            row.getLong("number"),
            row.getObject("proposition", UUID.class),
            row.getObject("party", UUID.class),
            Stance.valueOf(row.getString("stance")),
            row.getString("change"),
            row.getString("reason"),
            Language.of(row.getString("language")).orElseThrow(),
            row.getBoolean("own_word"),
            row.getObject("answers", UUID.class),
            row.getObject("round", UUID.class),
            row.getBoolean("revealed"),
            row.getTimestamp("at").toInstant(),
            Sql.uuids(row, "paragraphs"));

    private final JdbcClient jdbc;
    private final Propositions propositions;
    private final Consultations consultations;
    private final Attribution attribution;
    private final Parties parties;
    private final Clock clock;

    Positions(
            JdbcClient jdbc,
            Propositions propositions,
            Consultations consultations,
            Attribution attribution,
            Parties parties,
            Clock clock) {
        this.jdbc = jdbc;
        this.propositions = propositions;
        this.consultations = consultations;
        this.attribution = attribution;
        this.parties = parties;
        this.clock = clock;
    }

    /** When positions are looked at: as they stand, or as they stood when a round was closed. */
    private record Moment(@Nullable UUID round, Instant until, LocalDate day) {}

    /**
     * How every State is counted on every open proposition of a consultation that the reader may read: each State once, by
     * its own word or through its groups. What is answered in a round that still runs is not counted yet.
     */
    public List<Counted> counted(Reader reader, UUID consultation) {
        var held = consultations.get(consultation);
        var open = propositions.in(consultation, reader).stream()
                .filter(Proposition::isOpen)
                .toList();
        return named(reader, held, count(held, open));
    }

    /** The same as it stood when a round was closed, on the propositions that the round asked about and that were open. */
    public List<Counted> counted(Reader reader, UUID consultation, UUID round) {
        var held = consultations.get(consultation);
        var moment = closing(consultation, round);
        var asked = asked(round);
        var open = propositions.in(consultation, reader).stream()
                .filter(each -> asked.contains(each.id()) && each.wasOpen(moment.until()))
                .toList();
        return named(reader, held, count(held, open, moment));
    }

    private List<Counted> named(Reader reader, Consultation consultation, List<Counted> counted) {
        if (attribution.isOpen(consultation, reader)) return counted;
        return counted.stream().map(Counted::withoutName).toList();
    }

    /** With names, for whoever keeps them from those who may not know them. */
    List<Counted> count(Consultation consultation, Collection<Proposition> among) {
        var day = consultation.invitedOn(LocalDate.now(clock));
        return count(consultation, among, new Moment(null, clock.instant(), day));
    }

    /** Of a count made now: who is counted, with their groups. */
    Population population(Consultation consultation, Set<UUID> states) {
        return Population.of(parties, consultation, consultation.invitedOn(LocalDate.now(clock)), states);
    }

    private List<Counted> count(Consultation consultation, Collection<Proposition> among, Moment moment) {
        var said = said(consultation.id(), moment);
        var spoke = said.values().stream()
                .flatMap(List::stream)
                .map(Counting.Said::party)
                .collect(Collectors.toSet());
        var population = Population.of(parties, consultation, moment.day(), spoke);
        return among.stream()
                .flatMap(each -> Counting.of(each.id(), population, said.getOrDefault(each.id(), List.of())).stream())
                .toList();
    }

    private Map<UUID, List<Counting.Said>> said(UUID consultation, Moment moment) {
        var said = new HashMap<UUID, List<Counting.Said>>();
        jdbc.sql("""
                        select distinct on (s.proposition, s.party) s.proposition, s.party, s.stance, s.own_word
                        from consultations.stance s
                        join consultations.proposition p on p.id = s.proposition
                        left join consultations.round r on r.id = s.round
                        where p.consultation = :consultation and (s.round is null or r.closed_at is not null)
                          and (:round::uuid is null or s.at <= :until and (s.round is null or r.closed_at <= :until))
                        order by""" + AS_IT_STANDS)
                .param("consultation", consultation)
                .param("round", moment.round(), Types.OTHER)
                .param("until", Timestamp.from(moment.until()))
                .query(row -> {
                    said.computeIfAbsent(row.getObject("proposition", UUID.class), none -> new ArrayList<>())
                            .add(new Counting.Said(
                                    row.getObject("party", UUID.class),
                                    Stance.valueOf(row.getString("stance")),
                                    row.getBoolean("own_word")));
                });
        return said;
    }

    private Moment closing(UUID consultation, UUID round) {
        return jdbc.sql("""
                        select closed_at, opened_at, zone from consultations.round
                        where id = :id and consultation = :consultation and closed_at is not null""")
                .param("id", round)
                .param("consultation", consultation)
                .query((row, number) -> new Moment(
                        round,
                        row.getTimestamp("closed_at").toInstant(),
                        row.getTimestamp("opened_at")
                                .toInstant()
                                .atZone(ZoneId.of(row.getString("zone")))
                                .toLocalDate()))
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** Of these propositions, whatever was ever said of them. */
    Set<UUID> on(Collection<UUID> about) {
        return Set.copyOf(jdbc.sql("select id from consultations.stance where proposition = any(:ids)")
                .param("ids", Sql.array(about))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    /** About which propositions a round asks. */
    List<UUID> asked(UUID round) {
        return jdbc.sql("select proposition from consultations.round_proposition where round = :id")
                .param("id", round)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Where a position was taken in a round that runs, it is its delegation's and the secretariat's alone. */
    Position readableBy(Reader reader, UUID id) {
        var position = find(id).filter(each -> each.isShownTo(reader)).orElseThrow(NoSuchElementException::new);
        propositions.readableBy(reader, position.proposition());
        return position;
    }

    Optional<Position> find(UUID id) {
        return query("s.id = :id", Map.of("id", id), " s.number").stream().findFirst();
    }

    /** What every party says of a proposition as it stands, of rounds only those that are closed. */
    public List<Position> standing(Proposition on) {
        var all = query(
                "s.proposition = :id and (s.round is null or r.closed_at is not null)",
                Map.of("id", on.id()),
                AS_IT_STANDS);
        var last = new LinkedHashMap<UUID, Position>();
        all.forEach(each -> last.putIfAbsent(each.party(), each));
        return List.copyOf(last.values());
    }

    /** Everything that was ever said, the last first. */
    List<Position> ever(UUID proposition) {
        return query(
                "s.proposition = :id and (s.round is null or r.closed_at is not null)",
                Map.of("id", proposition),
                " s.number desc");
    }

    /** What a delegation said itself last, in a round or not. */
    public Optional<Position> lastWord(UUID proposition, UUID party) {
        return query(
                        "s.proposition = :id and s.party = :party and s.own_word",
                        Map.of("id", proposition, "party", party),
                        " s.number desc")
                .stream()
                .findFirst();
    }

    /** What a delegation has said last in a round, by proposition. */
    public Map<UUID, Position> answers(UUID round, UUID party) {
        var answers = new HashMap<UUID, Position>();
        query("s.round = :round and s.party = :party", Map.of("round", round, "party", party), " s.number")
                .forEach(each -> answers.put(each.proposition(), each));
        return answers;
    }

    /** The States that a consultation asks on a day. */
    public Set<UUID> asked(Consultation consultation, LocalDate day) {
        return Population.of(parties, consultation, day, Set.of()).groups().keySet();
    }

    /** The last reading of each proposition that a delegation has said nothing to since. */
    List<Position> readingsOf(UUID party) {
        return query("""
                s.party = :party and not s.own_word
                and exists (select from consultations.proposition p where p.id = s.proposition and p.state = 'OPEN')
                and not exists (select from consultations.stance l
                                where l.proposition = s.proposition and l.party = s.party and l.number > s.number)""", Map.of("party", party), " s.number");
    }

    /** Only those who speak for its party, as long as nothing was said since. */
    Position toBeAnsweredBy(Delegate delegate, UUID reading) {
        return find(reading)
                .filter(each -> !each.ownWord() && delegate.speaksFor(each.party()))
                .orElseThrow(NoSuchElementException::new);
    }

    boolean isLast(Position reading) {
        return readingsOf(reading.party()).stream().anyMatch(each -> each.id().equals(reading.id()));
    }

    /** One at a time for each party, so that of two that answer one reading the second sees the first. */
    void holdStill(Position position) {
        Sql.hold(jdbc, "position " + position.proposition() + position.party());
    }

    /** False where it is there already: the same form has come twice. */
    public boolean add(Position position, @Nullable Delegate by) {
        holdStill(position);
        var added = jdbc.sql("""
                        insert into consultations.stance (id, proposition, party, stance, change, reason, language, own_word,
                            answers, round, at, by_person, delegation)
                        values (:id, :proposition, :party, :stance, :change, :reason, :language, :own, :answers, :round, :at,
                            :by, :delegation)
                        on conflict do nothing""")
                .param("id", position.id())
                .param("proposition", position.proposition())
                .param("party", position.party())
                .param("stance", position.stance().name())
                .param("change", position.change())
                .param("reason", position.reason())
                .param("language", position.language().code())
                .param("own", position.ownWord())
                .param("answers", position.answers(), Types.OTHER)
                .param("round", position.round(), Types.OTHER)
                .param("at", Timestamp.from(position.at()))
                .param("by", by == null ? null : by.person(), Types.OTHER)
                .param("delegation", by == null ? null : by.delegation(), Types.OTHER)
                .update();
        if (added == 0) return false;
        jdbc.sql("insert into consultations.stance_paragraph (stance, paragraph) select :id, unnest(:paragraphs)")
                .param("id", position.id())
                .param("paragraphs", Sql.array(position.paragraphs()))
                .update();
        return true;
    }

    private List<Position> query(String condition, Map<String, ?> params, String order) {
        return jdbc.sql(SELECT + condition + " order by" + order)
                .params(params)
                .query(POSITION)
                .list();
    }
}
