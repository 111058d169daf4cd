package org.entente.stakeholders;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.notifications.Tells;
import org.entente.notifications.Whom;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Network;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Requests to come in, for officers; anybody may make one, a few a day from one address. */
@Repository
class StakeholderRequests {

    static final int MOST_A_DAY = 5;

    /** So many wait at once; past that the secretariat has to read first. */
    static final int MOST_WAITING = 2000;

    /** So many on a page of a list. */
    static final int PAGE = 50;

    static final Duration DAY = Duration.ofDays(1);

    private static final RowMapper<StakeholderRequest> REQUEST = (row, number) -> new StakeholderRequest(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("site"),
            row.getString("person"),
            row.getString("email"),
            row.getString("reason"),
            Language.of(row.getString("language")).orElseThrow(),
            row.getTimestamp("at").toInstant(),
            StakeholderRequest.State.valueOf(row.getString("state")),
            row.getObject("party", UUID.class),
            row.getString("answer"));

    private static final String WAITING = """
            select * from stakeholders.request
            where state = :state and (:after::uuid is null or (at, id) > (select at, id from stakeholders.request where id = :after))
            order by at, id limit :most""";

    private static final String DECIDED = """
            select * from stakeholders.request
            where state = :state
              and (:after::uuid is null
                   or (decided_at, id) < (select decided_at, id from stakeholders.request where id = :after))
            order by decided_at desc, id desc limit :most""";

    private final JdbcClient jdbc;
    private final Tells tells;

    StakeholderRequests(JdbcClient jdbc, Tells tells) {
        this.jdbc = jdbc;
        this.tells = tells;
    }

    /**
     * Why a request is not taken now.
     *
     * @param full whether too many wait; otherwise too many came from one address
     * @param again when it may be sent again
     */
    record NotNow(boolean full, Instant again) {}

    /**
     * Only what is taken counts for the address it came from: a try that was refused does not put off the next one. Counted in
     * the database, one at a time, so that it holds for all nodes together and for many at once.
     */
    @Transactional
    public Optional<NotNow> take(StakeholderRequest request, String address, Instant now) {
        var who = Network.of(address);
        Sql.hold(jdbc, "asked " + who);
        jdbc.sql("delete from stakeholders.asked where at < :old")
                .param("old", Timestamp.from(now.minus(DAY)))
                .update();
        var again = again(who, now);
        if (again.isPresent()) return again.map(at -> new NotNow(false, at));
        if (isFull()) return Optional.of(new NotNow(true, now.plus(DAY)));
        jdbc.sql("insert into stakeholders.asked (who, at) values (:who, :at)")
                .param("who", who)
                .param("at", Timestamp.from(now))
                .update();
        add(request);
        tellOfficers(now);
        return Optional.empty();
    }

    /** Once a day, however many ask: a flood of requests is no flood of letters. */
    private void tellOfficers(Instant now) {
        var day = Dates.day(now).toString();
        var whom = Whom.only(List.of(Delegate.SECRETARIAT));
        tells.tell(AccreditationNews.NAME, Delegate.SECRETARIAT, AccreditationNews.REQUESTED, day, whom, null);
    }

    boolean doAnyWait() {
        return jdbc.sql("select stakeholders.waiting() > 0")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** When the first of as many as are taken in a day is a day old; none where fewer have come. */
    private Optional<Instant> again(String who, Instant now) {
        return jdbc.sql("""
                        select at from stakeholders.asked where who = :who and at > :since
                        order by at desc offset :others limit 1""")
                .param("who", who)
                .param("since", Timestamp.from(now.minus(DAY)))
                .param("others", MOST_A_DAY - 1)
                .query((row, number) -> row.getTimestamp(1).toInstant().plus(DAY))
                .optional();
    }

    boolean isFull() {
        return jdbc.sql("select stakeholders.waiting() >= :most")
                .param("most", MOST_WAITING)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Whoever asks twice has asked once. */
    void add(StakeholderRequest request) {
        jdbc.sql("""
                        insert into stakeholders.request (id, name, site, person, email, reason, language, at)
                        values (:id, :name, :site, :person, :email, :reason, :language, :at) on conflict do nothing""")
                .param("id", request.id())
                .param("name", request.name())
                .param("site", request.site())
                .param("person", request.person())
                .param("email", request.email())
                .param("reason", request.reason())
                .param("language", request.language().code())
                .param("at", Timestamp.from(request.at()))
                .update();
    }

    StakeholderRequest keptBy(Delegate officer, UUID id) {
        officer.asOfficer();
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    StakeholderRequest waitingFor(Delegate officer, UUID id) {
        officer.asOfficer();
        return jdbc.sql("select * from stakeholders.request where id = :id and state = 'WAITING'")
                .param("id", id)
                .query(REQUEST)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** A page of those that stand so, after the given one; who has asked first, first, and what was decided last, first. */
    List<StakeholderRequest> in(StakeholderRequest.State state, @Nullable UUID after, Delegate officer) {
        officer.asOfficer();
        return jdbc.sql(state == StakeholderRequest.State.WAITING ? WAITING : DECIDED)
                .param("state", state.name())
                .param("after", after, Types.OTHER)
                .param("most", PAGE)
                .query(REQUEST)
                .list();
    }

    Map<StakeholderRequest.State, Long> numbers(Delegate officer) {
        officer.asOfficer();
        var numbers = new EnumMap<StakeholderRequest.State, Long>(StakeholderRequest.State.class);
        for (var each : StakeholderRequest.State.values()) numbers.put(each, 0L);
        jdbc.sql("select state, count(*) from stakeholders.request group by state")
                .query(row -> {
                    numbers.put(StakeholderRequest.State.valueOf(row.getString(1)), row.getLong(2));
                });
        return numbers;
    }

    Optional<StakeholderRequest> find(UUID id) {
        return jdbc.sql("select * from stakeholders.request where id = :id")
                .param("id", id)
                .query(REQUEST)
                .optional();
    }

    void letIn(StakeholderRequest request, UUID party, UUID by, Instant at) {
        decide(request, StakeholderRequest.State.LET_IN, party, "", by, at);
    }

    void turnAway(StakeholderRequest request, String answer, UUID by, Instant at) {
        decide(request, StakeholderRequest.State.TURNED_AWAY, null, answer, by, at);
    }

    private void decide(
            StakeholderRequest request,
            StakeholderRequest.State state,
            @Nullable UUID party,
            String answer,
            UUID by,
            Instant at) {
        Sql.mustChangeOne(jdbc.sql("""
                        update stakeholders.request set state = :state, party = :party, answer = :answer, decided_at = :at, decided_by = :by
                        where id = :id and state = 'WAITING'""")
                .param("state", state.name())
                .param("party", party, Types.OTHER)
                .param("answer", answer)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("id", request.id())
                .update());
    }
}
