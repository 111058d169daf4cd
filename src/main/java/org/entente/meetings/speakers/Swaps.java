package org.entente.meetings.speakers;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions from one delegation to another; the database shows them to these two and to officers. */
@Repository
public class Swaps {

    private static final RowMapper<Swap> SWAP = (row, number) -> new Swap(
            row.getObject("id", UUID.class),
            row.getObject("list", UUID.class),
            row.getObject("asking", UUID.class),
            row.getObject("asked", UUID.class),
            row.getObject("asking_party", UUID.class),
            row.getObject("asked_party", UUID.class),
            Swap.State.valueOf(row.getString("state")),
            row.getTimestamp("at").toInstant());

    private final JdbcClient jdbc;

    Swaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To these two alone, and to officers. */
    public Swap get(UUID id) {
        return jdbc.sql("select * from meetings.swap where id = :id")
                .param("id", id)
                .query(SWAP)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** What a delegation has asked and been asked, and nobody has answered. */
    List<Swap> open(UUID list, UUID party) {
        return jdbc.sql("""
                        select * from meetings.swap where list = :list and state = 'ASKED'
                            and (asking_party = :party or asked_party = :party) order by at, id""")
                .param("list", list)
                .param("party", party)
                .query(SWAP)
                .list();
    }

    /** What anybody has asked on a list, and nobody has answered: as far as whoever asks this sees it. */
    List<Swap> open(UUID list) {
        return jdbc.sql("select * from meetings.swap where list = :list and state = 'ASKED' order by at, id")
                .param("list", list)
                .query(SWAP)
                .list();
    }

    boolean isAsked(UUID asking, UUID asked) {
        return jdbc.sql(
                        "select exists (select from meetings.swap where asking = :asking and asked = :asked and state = 'ASKED')")
                .param("asking", asking)
                .param("asked", asked)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void add(Swap swap, UUID by) {
        jdbc.sql("""
                        insert into meetings.swap (id, list, asking, asked, asking_party, asked_party, at, by_person)
                        values (:id, :list, :asking, :asked, :askingParty, :askedParty, :at, :by)""")
                .param("id", swap.id())
                .param("list", swap.list())
                .param("asking", swap.asking())
                .param("asked", swap.asked())
                .param("askingParty", swap.askingParty())
                .param("askedParty", swap.askedParty())
                .param("at", Sql.moment(swap.at()))
                .param("by", by)
                .update();
    }

    /** @param by null where nobody has answered, and it is over all the same */
    void save(Swap swap, @Nullable UUID by, Instant now) {
        Sql.mustChangeOne(jdbc.sql("""
                        update meetings.swap set state = :state, answered_at = :now, answered_by = :by
                        where id = :id and state = 'ASKED'""")
                .param("state", swap.state().name())
                .param("now", Sql.moment(now))
                .param("by", by, Types.OTHER)
                .param("id", swap.id())
                .update());
    }
}
