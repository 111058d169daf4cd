package org.entente.stakeholders;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.documents.HoldsFiles;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came with applications. */
@Repository
class Papers implements HoldsFiles {

    /** For one application. */
    static final int MOST = 10;

    private static final RowMapper<Paper> PAPER = (row, number) -> new Paper(
            row.getObject("id", UUID.class),
            row.getObject("application", UUID.class),
            PaperKind.valueOf(row.getString("kind")),
            row.getString("sha256"),
            row.getString("file_name"),
            row.getTimestamp("at").toInstant());

    private final JdbcClient jdbc;

    Papers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As far as the reader of this request may read them: Member States do, once they have the application before them. */
    List<Paper> of(UUID application) {
        return jdbc.sql("select * from stakeholders.paper where application = :application order by at, id")
                .param("application", application)
                .query(PAPER)
                .list();
    }

    Optional<Paper> find(UUID id) {
        return jdbc.sql("select * from stakeholders.paper where id = :id")
                .param("id", id)
                .query(PAPER)
                .optional();
    }

    boolean hasProof(UUID application) {
        return of(application).stream().anyMatch(each -> each.kind() == PaperKind.STATUS);
    }

    void add(Paper paper) {
        jdbc.sql("""
                        insert into stakeholders.paper (id, application, kind, sha256, file_name, at)
                        values (:id, :application, :kind, :sha256, :fileName, :at)""")
                .param("id", paper.id())
                .param("application", paper.application())
                .param("kind", paper.kind().name())
                .param("sha256", paper.sha256())
                .param("fileName", paper.fileName())
                .param("at", Timestamp.from(paper.at()))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from stakeholders.paper where id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public Set<String> among(Collection<String> sha256) {
        return Set.copyOf(jdbc.sql("select distinct sha256 from stakeholders.paper where sha256 = any(:these)")
                .param("these", sha256.toArray(String[]::new))
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .set());
    }

    @Override
    public Set<String> ofTheDemonstration() {
        return Set.copyOf(jdbc.sql("""
                        select p.sha256 from stakeholders.paper p join stakeholders.application a on a.id = p.application
                        join stakeholders.accreditation c on c.id = a.accreditation
                        group by p.sha256 having bool_and(c.fictitious)""")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .set());
    }
}
