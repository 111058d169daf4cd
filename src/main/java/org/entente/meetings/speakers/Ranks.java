package org.entente.meetings.speakers;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.web.RuleBroken;
import org.entente.web.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ranks that speakers may be put in order by. */
@Repository
class Ranks {

    private static final RowMapper<Rank> RANK = (row, number) -> new Rank(
            row.getObject("id", UUID.class),
            row.getInt("position"),
            Names.ofJson(row.getString("names")),
            row.getLong("lock"));

    private final JdbcClient jdbc;

    Ranks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Rank> all() {
        return jdbc.sql("select * from meetings.speaker_rank order by position, id")
                .query(RANK)
                .list();
    }

    Optional<Rank> find(String id) {
        return all().stream().filter(rank -> rank.id().toString().equals(id)).findFirst();
    }

    Rank get(UUID id) {
        return find(id.toString()).orElseThrow(NoSuchElementException::new);
    }

    void add(Rank rank) {
        jdbc.sql("insert into meetings.speaker_rank (id, position, names) values (:id, :position, :names::jsonb)")
                .param("id", rank.id())
                .param("position", rank.position())
                .param("names", rank.names().json())
                .update();
    }

    /** One that somebody was inscribed with stays: what was told of a speech names it. */
    void remove(UUID rank) {
        var removed = jdbc.sql("""
                        delete from meetings.speaker_rank r
                        where id = :id and not exists (select from meetings.inscription i where i.rank = r.id)""").param("id", rank).update();
        if (removed == 0) throw new RuleBroken(Refusal.RANK_IS_USED);
    }

    void save(Rank rank) {
        Sql.mustChangeOne(jdbc.sql("""
                        update meetings.speaker_rank set position = :position, names = :names::jsonb, lock = lock + 1
                        where id = :id and lock = :lock""")
                .param("position", rank.position())
                .param("names", rank.names().json())
                .param("id", rank.id())
                .param("lock", rank.lock())
                .update());
    }
}
