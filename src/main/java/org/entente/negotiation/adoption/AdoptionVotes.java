package org.entente.negotiation.adoption;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.web.Delegate;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recorded votes and their ballots; until a vote is closed the database hands out to a State its own alone. */
@Repository
class AdoptionVotes {

    private static final RowMapper<AdoptionVote> VOTE = (row, number) -> new AdoptionVote(
            row.getObject("id", UUID.class),
            row.getObject("adoption", UUID.class),
            row.getInt("number"),
            Sql.uuids(row, "paragraphs"),
            row.getString("rule"),
            VoteMajority.valueOf(row.getString("majority")),
            row.getObject("asked_by", UUID.class),
            row.getTimestamp("asked_at").toInstant(),
            Sql.instant(row, "opened_at"),
            Sql.instant(row, "closed_at"),
            row.getObject("carried", Boolean.class),
            Sql.instant(row, "withdrawn_at"));

    private final JdbcClient jdbc;

    AdoptionVotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order; that on the whole is the last. */
    List<AdoptionVote> of(UUID adoption) {
        return jdbc.sql("select * from negotiation.adoption_vote where adoption = :adoption order by number")
                .param("adoption", adoption)
                .query(VOTE)
                .list();
    }

    Optional<AdoptionVote> find(UUID id) {
        return jdbc.sql("select * from negotiation.adoption_vote where id = :id")
                .param("id", id)
                .query(VOTE)
                .optional();
    }

    /** False where it is there already. */
    boolean add(AdoptionVote vote, @Nullable UUID by) {
        return jdbc.sql("""
                                insert into negotiation.adoption_vote (id, adoption, number, paragraphs, rule, majority, asked_by, asked_at, by_person, opened_at)
                                values (:id, :adoption, :number, :paragraphs, :rule, :majority, :askedBy, :askedAt, :by, :openedAt)
                                on conflict (id) do nothing""")
                        .param("id", vote.id())
                        .param("adoption", vote.adoption())
                        .param("number", vote.number())
                        .param("paragraphs", Sql.array(vote.paragraphs()))
                        .param("rule", vote.rule())
                        .param("majority", vote.majority().name())
                        .param("askedBy", vote.askedBy(), Types.OTHER)
                        .param("askedAt", Timestamp.from(vote.askedAt()))
                        .param("by", by, Types.OTHER)
                        .param("openedAt", Sql.moment(vote.openedAt()))
                        .update()
                == 1;
    }

    void save(AdoptionVote vote) {
        Sql.mustChangeOne(jdbc.sql("""
                        update negotiation.adoption_vote set opened_at = :openedAt, closed_at = :closedAt, carried = :carried
                        where id = :id and closed_at is null""")
                .param("openedAt", Sql.moment(vote.openedAt()))
                .param("closedAt", Sql.moment(vote.closedAt()))
                .param("carried", vote.carried(), Types.BOOLEAN)
                .param("id", vote.id())
                .update());
    }

    /** That one which whoever acts may take back: their State has asked for it, or they lead, and put it or were asked from the floor. */
    AdoptionVote askedBy(Delegate delegate, UUID adoption, UUID id) {
        return find(id).filter(vote -> vote.adoption().equals(adoption))
                .filter(vote -> NegotiatedTexts.isLedBy(delegate) || isOf(delegate, vote.askedBy()))
                .orElseThrow(NoSuchElementException::new);
    }

    private static boolean isOf(Delegate delegate, @Nullable UUID asked) {
        return asked != null && delegate.speaksFor(asked);
    }

    void withdraw(AdoptionVote vote, @Nullable UUID by) {
        Sql.mustChangeOne(jdbc.sql("""
                        update negotiation.adoption_vote set withdrawn_at = :at, withdrawn_by = :by
                        where id = :id and opened_at is null and withdrawn_at is null""")
                .param("at", Sql.moment(vote.withdrawnAt()))
                .param("by", by, Types.OTHER)
                .param("id", vote.id())
                .update());
    }

    /** As far as the reader of this request may know; the last of each State. */
    Map<UUID, BallotChoice> ballots(UUID vote) {
        return choices(
                "select distinct on (party) party, choice from negotiation.adoption_ballot where vote = :vote order by party, number desc",
                vote);
    }

    /** What States said afterwards that they had intended. */
    Map<UUID, BallotChoice> intentions(UUID vote) {
        return choices(
                "select party, choice from negotiation.adoption_intention where vote = :vote order by at, party", vote);
    }

    void cast(UUID vote, UUID party, BallotChoice choice, @Nullable UUID by, Instant now) {
        write(
                "insert into negotiation.adoption_ballot (vote, party, choice, at, by_person)",
                vote,
                party,
                choice,
                by,
                now);
    }

    /** False where it has said so before. */
    boolean intend(UUID vote, UUID party, BallotChoice choice, @Nullable UUID by, Instant now) {
        return write(
                        "insert into negotiation.adoption_intention (vote, party, choice, at, by_person)",
                        vote,
                        party,
                        choice,
                        by,
                        now)
                == 1;
    }

    private int write(String insert, UUID vote, UUID party, BallotChoice choice, @Nullable UUID by, Instant now) {
        return jdbc.sql(insert + " values (:vote, :party, :choice, :at, :by) on conflict do nothing")
                .param("vote", vote)
                .param("party", party)
                .param("choice", choice.name())
                .param("at", Timestamp.from(now))
                .param("by", by, Types.OTHER)
                .update();
    }

    private Map<UUID, BallotChoice> choices(String sql, UUID vote) {
        var choices = new LinkedHashMap<UUID, BallotChoice>();
        jdbc.sql(sql).param("vote", vote).query(row -> {
            choices.put(row.getObject("party", UUID.class), BallotChoice.valueOf(row.getString("choice")));
        });
        return choices;
    }
}
