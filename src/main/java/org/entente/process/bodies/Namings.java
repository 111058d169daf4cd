package org.entente.process.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Names;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What processes are called and were called, the latest first. */
@Repository
class Namings implements Parts<Naming> {

    private static final RowMapper<Naming> ROW = (row, number) -> new Naming(
            row.getObject("id", UUID.class),
            row.getObject("process", UUID.class),
            Names.ofJson(row.getString("names")),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class),
            row.getString("symbol"),
            row.getString("source"),
            row.getBoolean("unverified"));

    private final JdbcClient jdbc;

    Namings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Naming> of(UUID owner) {
        return jdbc.sql("select * from process.naming where process = :owner order by valid_from desc nulls last, id")
                .param("owner", owner)
                .query(ROW)
                .list();
    }

    @Override
    public void add(Naming part) {
        write("""
                        insert into process.naming (id, process, names, valid_from, valid_to, symbol, source, unverified)
                        values (:id, :owner, :names::jsonb, :from, :to, :symbol, :source, :unverified)""", part);
    }

    @Override
    public void save(Naming part) {
        write("""
                        update process.naming set names = :names::jsonb, valid_from = :from, valid_to = :to, symbol = :symbol,
                            source = :source, unverified = :unverified
                        where id = :id and process = :owner""", part);
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from process.naming where id = :id").param("id", id).update();
    }

    @Override
    public UUID idOf(Naming part) {
        return part.id();
    }

    private void write(String sql, Naming part) {
        jdbc.sql(sql)
                .param("id", part.id())
                .param("owner", part.process())
                .param("names", part.names().json())
                .param("from", part.validFrom())
                .param("to", part.validTo())
                .param("symbol", part.symbol())
                .param("source", part.source())
                .param("unverified", part.unverified())
                .update();
    }
}
