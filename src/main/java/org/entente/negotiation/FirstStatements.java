package org.entente.negotiation;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where paragraphs of texts were first asked for, as it was named; which of it a reader may know, the statement decides. */
@Repository
class FirstStatements {

    private static final RowMapper<FirstAsked> NAMED = (row, number) -> new FirstAsked(
            row.getObject("id", UUID.class),
            row.getObject("text", UUID.class),
            row.getObject("provision", UUID.class),
            row.getObject("paragraph", UUID.class),
            row.getTimestamp("named_at").toInstant(),
            Sql.instant(row, "taken_back_at"),
            row.getString("because"));

    private final JdbcClient jdbc;

    FirstStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of any of these paragraphs of a text, also what was taken back; the newest last. */
    List<FirstAsked> of(NegotiatedText text, Collection<UUID> provisions) {
        return jdbc.sql("""
                        select * from negotiation.first_asked
                        where text = :text and provision = any(:provisions) order by named_at, id""")
                .param("text", text.id())
                .param("provisions", Sql.array(provisions))
                .query(NAMED)
                .list();
    }

    /** Until the transaction is over, nobody else names one for any paragraph of this text. */
    void hold(UUID text) {
        Sql.hold(jdbc, "first asked " + text);
    }

    /** False where it is named for this paragraph already. */
    boolean add(FirstAsked named, @Nullable UUID by) {
        return jdbc.sql("""
                                insert into negotiation.first_asked (id, text, provision, paragraph, named_at, named_by)
                                values (:id, :text, :provision, :paragraph, :at, :by) on conflict do nothing""")
                        .param("id", named.id())
                        .param("text", named.text())
                        .param("provision", named.provision())
                        .param("paragraph", named.paragraph())
                        .param("at", Timestamp.from(named.namedAt()))
                        .param("by", by, Types.OTHER)
                        .update()
                == 1;
    }

    /** False where somebody has already. */
    boolean takeBack(FirstAsked named, String because, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                                update negotiation.first_asked set taken_back_at = :at, taken_back_by = :by, because = :because
                                where id = :id and taken_back_at is null""")
                        .param("at", Timestamp.from(at))
                        .param("by", by, Types.OTHER)
                        .param("because", because)
                        .param("id", named.id())
                        .update()
                == 1;
    }
}
