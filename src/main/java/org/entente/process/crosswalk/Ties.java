package org.entente.process.crosswalk;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What elements are tied to; who may not read a document finds no tie to it. */
@Repository
class Ties {

    private static final RowMapper<Tie> TIE = (row, number) -> new Tie(
            row.getObject("id", UUID.class),
            row.getString("element"),
            row.getObject("document", UUID.class),
            row.getString("paragraph"),
            row.getObject("body", UUID.class),
            row.getObject("session", UUID.class),
            row.getObject("process", UUID.class));

    private final JdbcClient jdbc;

    Ties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Tie> of(String element) {
        return list("element = :sought", element, Types.VARCHAR);
    }

    List<Tie> ofBody(UUID body) {
        return list("body = :sought", body, Types.OTHER);
    }

    List<Tie> ofSession(UUID session) {
        return list("session = :sought", session, Types.OTHER);
    }

    /** Only officers tie and untie. */
    Tie keptBy(Delegate officer, String element, UUID id) {
        officer.asOfficer();
        return of(element).stream()
                .filter(tie -> tie.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    /** Also where it was untied since. */
    boolean isKnown(UUID id) {
        return jdbc.sql("select exists (select from process.tie where id = :id)")
                .param("id", id)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** False where it is tied already. */
    boolean add(Tie tie, @Nullable UUID by, Instant now) {
        return jdbc.sql("""
                        insert into process.tie (id, element, document, paragraph, body, session, process, at, by_person)
                        values (:id, :element, :document, :paragraph, :body, :session, :process, :at, :by)
                        on conflict do nothing""")
                        .param("id", tie.id())
                        .param("element", tie.element())
                        .param("document", tie.document(), Types.OTHER)
                        .param("paragraph", tie.paragraph())
                        .param("body", tie.body(), Types.OTHER)
                        .param("session", tie.session(), Types.OTHER)
                        .param("process", tie.process(), Types.OTHER)
                        .param("at", Timestamp.from(now))
                        .param("by", by, Types.OTHER)
                        .update()
                == 1;
    }

    /** False where somebody was faster. */
    boolean untie(Tie tie, UUID by, Instant now) {
        return jdbc.sql("update process.tie set untied_at = :at, untied_by = :by where id = :id and untied_at is null")
                        .param("at", Timestamp.from(now))
                        .param("by", by)
                        .param("id", tie.id())
                        .update()
                == 1;
    }

    private List<Tie> list(String condition, Object sought, int type) {
        return jdbc.sql("select * from process.tie where untied_at is null and " + condition + " order by at, id")
                .param("sought", sought, type)
                .query(TIE)
                .list();
    }
}
