package org.entente.process.bodies;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.languages.Names;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds and held an office of a body: office by office, the latest first. */
@Repository
public class Tenures implements Parts<Tenure> {

    private static final RowMapper<Tenure> ROW = (row, number) -> new Tenure(
            row.getObject("id", UUID.class),
            row.getObject("body", UUID.class),
            Office.valueOf(row.getString("office")),
            Names.ofJson(row.getString("titles")),
            row.getString("person"),
            row.getObject("party", UUID.class),
            row.getObject("account", UUID.class),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class),
            row.getString("symbol"),
            row.getString("source"),
            row.getBoolean("unverified"));

    private final JdbcClient jdbc;

    Tenures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Tenure> of(UUID owner) {
        return jdbc.sql(
                        "select * from process.tenure where body = :owner order by array_position(array['CHAIR', 'VICE_CHAIR', 'RAPPORTEUR', 'CO_FACILITATOR', 'OTHER'], office), valid_from desc nulls last, person")
                .param("owner", owner)
                .query(ROW)
                .list();
    }

    /** Whose accounts are named by any term, running or over. */
    List<UUID> accounts() {
        return jdbc.sql("select distinct account from process.tenure where account is not null order by account")
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public void add(Tenure part) {
        write("""
                        insert into process.tenure (id, body, office, titles, person, party, account, valid_from, valid_to, symbol,
                            source, unverified)
                        values (:id, :owner, :office, :titles::jsonb, :person, :party, :account, :from, :to, :symbol,
                            :source, :unverified)""", part);
    }

    @Override
    public void save(Tenure part) {
        write("""
                        update process.tenure set office = :office, titles = :titles::jsonb, person = :person, party = :party,
                            account = :account, valid_from = :from, valid_to = :to, symbol = :symbol, source = :source,
                            unverified = :unverified
                        where id = :id and body = :owner""", part);
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from process.tenure where id = :id").param("id", id).update();
    }

    @Override
    public UUID idOf(Tenure part) {
        return part.id();
    }

    private void write(String sql, Tenure part) {
        jdbc.sql(sql)
                .param("id", part.id())
                .param("owner", part.body())
                .param("office", part.office().name())
                .param("titles", part.titles().json())
                .param("person", part.person())
                .param("party", part.party(), Types.OTHER)
                .param("account", part.account(), Types.OTHER)
                .param("from", part.validFrom())
                .param("to", part.validTo())
                .param("symbol", part.symbol())
                .param("source", part.source())
                .param("unverified", part.unverified())
                .update();
    }
}
