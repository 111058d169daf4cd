package org.entente.process.bodies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Names;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cycles of processes, the latest first. */
@Repository
public class Cycles implements Parts<Cycle> {

    private static final RowMapper<Cycle> ROW = (row, number) -> new Cycle(
            row.getObject("id", UUID.class),
            row.getObject("process", UUID.class),
            Names.ofJson(row.getString("names")),
            row.getInt("first_year"),
            row.getInt("last_year"),
            row.getObject("review_year", Integer.class),
            row.getString("symbol"),
            row.getString("source"),
            row.getBoolean("unverified"));

    private final JdbcClient jdbc;

    Cycles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Cycle> find(UUID id) {
        return jdbc.sql("select * from process.cycle where id = :id")
                .param("id", id)
                .query(ROW)
                .optional();
    }

    @Override
    public List<Cycle> of(UUID owner) {
        return jdbc.sql(
                        "select * from process.cycle where process = :owner order by first_year desc, last_year desc, id")
                .param("owner", owner)
                .query(ROW)
                .list();
    }

    @Override
    public void add(Cycle part) {
        write("""
                        insert into process.cycle (id, process, names, first_year, last_year, review_year, symbol, source, unverified)
                        values (:id, :owner, :names::jsonb, :first, :last, :review, :symbol, :source,
                            :unverified)""", part);
    }

    @Override
    public void save(Cycle part) {
        write("""
                        update process.cycle set names = :names::jsonb, first_year = :first, last_year = :last,
                            review_year = :review, symbol = :symbol, source = :source, unverified = :unverified
                        where id = :id and process = :owner""", part);
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from process.cycle where id = :id").param("id", id).update();
    }

    @Override
    public UUID idOf(Cycle part) {
        return part.id();
    }

    private void write(String sql, Cycle part) {
        jdbc.sql(sql)
                .param("id", part.id())
                .param("owner", part.process())
                .param("names", part.names().json())
                .param("first", part.firstYear())
                .param("last", part.lastYear())
                .param("review", part.reviewYear())
                .param("symbol", part.symbol())
                .param("source", part.source())
                .param("unverified", part.unverified())
                .update();
    }
}
