package org.entente.process.bodies;

import java.util.List;
import java.util.UUID;
import org.entente.languages.Names;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which documents processes are to do what. */
@Repository
class Mandates implements Parts<Mandate> {

    private static final RowMapper<Mandate> ROW = (row, number) -> new Mandate(
            row.getObject("id", UUID.class),
            row.getObject("process", UUID.class),
            row.getString("symbol"),
            row.getString("paragraph"),
            Names.ofJson(row.getString("summaries")),
            row.getString("source"),
            row.getBoolean("unverified"));

    private final JdbcClient jdbc;

    Mandates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Mandate> of(UUID owner) {
        return jdbc.sql("select * from process.mandate where process = :owner order by symbol, paragraph, id")
                .param("owner", owner)
                .query(ROW)
                .list();
    }

    @Override
    public void add(Mandate part) {
        write("""
                        insert into process.mandate (id, process, symbol, paragraph, summaries, source, unverified)
                        values (:id, :owner, :symbol, :paragraph, :summaries::jsonb, :source, :unverified)""", part);
    }

    @Override
    public void save(Mandate part) {
        write("""
                        update process.mandate set symbol = :symbol, paragraph = :paragraph, summaries = :summaries::jsonb,
                            source = :source, unverified = :unverified
                        where id = :id and process = :owner""", part);
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from process.mandate where id = :id").param("id", id).update();
    }

    @Override
    public UUID idOf(Mandate part) {
        return part.id();
    }

    private void write(String sql, Mandate part) {
        jdbc.sql(sql)
                .param("id", part.id())
                .param("owner", part.process())
                .param("symbol", part.symbol())
                .param("paragraph", part.paragraph())
                .param("summaries", part.summaries().json())
                .param("source", part.source())
                .param("unverified", part.unverified())
                .update();
    }
}
