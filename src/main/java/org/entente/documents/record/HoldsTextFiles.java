package org.entente.documents.record;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.entente.documents.HoldsFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of documents of record. */
@Component
class HoldsTextFiles implements HoldsFiles {

    private final JdbcClient jdbc;

    HoldsTextFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> among(Collection<String> sha256) {
        return Set.copyOf(jdbc.sql("select sha256 from documents.file where sha256 = any(:these)")
                .param("these", sha256.toArray(String[]::new))
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .set());
    }
}
