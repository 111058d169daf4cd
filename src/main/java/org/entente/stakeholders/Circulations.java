package org.entente.stakeholders;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.deadlines.Extension;
import org.entente.deadlines.Extensions;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists that Member States have before them; when they open and close everybody may know. */
@Repository
public class Circulations {

    private static final RowMapper<Circulation> CIRCULATION = (row, number) -> new Circulation(
            row.getObject("id", UUID.class),
            row.getObject("accreditation", UUID.class),
            row.getInt("number"),
            row.getTimestamp("opened_at").toInstant(),
            row.getTimestamp("closes_at").toInstant(),
            Sql.instant(row, "reminded_at"),
            Sql.instant(row, "ended_at"),
            Sql.instant(row, "carried_out"),
            row.getLong("lock"));

    private final JdbcClient jdbc;
    private final Extensions extensions;

    Circulations(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.extensions = new Extensions(jdbc, "stakeholders", "circulation_extension", "circulation");
    }

    public Circulation get(UUID id) {
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    Optional<Circulation> find(UUID id) {
        return query("id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The list itself is for States and for those who hold an office. */
    Circulation readableBy(Reader reader, UUID id) {
        if (!Applications.isInside(reader)) throw new NoSuchElementException();
        return get(id);
    }

    Circulation keptBy(Delegate delegate, UUID id) {
        delegate.asOfficer();
        return get(id);
    }

    /** The newest first. */
    public List<Circulation> of(UUID accreditation) {
        return query("accreditation = :accreditation", Map.of("accreditation", accreditation));
    }

    /** Not written down as over. */
    List<Circulation> running() {
        return query("ended_at is null", Map.of());
    }

    boolean add(Circulation circulation, @Nullable UUID by) {
        return jdbc.sql("""
                                insert into stakeholders.circulation (id, accreditation, number, opened_at, opened_by, closes_at)
                                values (:id, :accreditation, :number, :openedAt, :by, :closesAt) on conflict (id) do nothing""")
                        .param("id", circulation.id())
                        .param("accreditation", circulation.accreditation())
                        .param("number", circulation.number())
                        .param("openedAt", Timestamp.from(circulation.openedAt()))
                        .param("by", by, Types.OTHER)
                        .param("closesAt", Timestamp.from(circulation.closesAt()))
                        .update()
                == 1;
    }

    /** As somebody knew it: of two saves at once the second is told. */
    void save(Circulation circulation) {
        Sql.mustChangeOne(jdbc.sql("""
                        update stakeholders.circulation set closes_at = :closesAt, reminded_at = :remindedAt, ended_at = :endedAt,
                            carried_out = :carriedOut, lock = lock + 1
                        where id = :id and lock = :lock""")
                .param("closesAt", Timestamp.from(circulation.closesAt()))
                .param("remindedAt", Sql.moment(circulation.remindedAt()))
                .param("endedAt", Sql.moment(circulation.endedAt()))
                .param("carriedOut", Sql.moment(circulation.carriedOut()))
                .param("id", circulation.id())
                .param("lock", circulation.lock())
                .update());
    }

    int nextNumber(UUID accreditation) {
        return of(accreditation).stream().mapToInt(Circulation::number).max().orElse(0) + 1;
    }

    public List<Extension> extensions(UUID circulation) {
        return extensions.of(circulation);
    }

    void record(UUID circulation, Extension extension, @Nullable UUID by) {
        extensions.record(circulation, extension, by);
    }

    /** Whoever does something on the list holds it open meanwhile; whoever ends it waits for them, and they for whoever ends it. */
    void holdOpen(UUID circulation) {
        Sql.holdShared(jdbc, "circulation " + circulation);
    }

    void holdClosed(UUID circulation) {
        Sql.hold(jdbc, "circulation " + circulation);
    }

    private List<Circulation> query(String condition, Map<String, ?> params) {
        return jdbc.sql("select * from stakeholders.circulation where " + condition + " order by number desc, id")
                .params(params)
                .query(CIRCULATION)
                .list();
    }
}
