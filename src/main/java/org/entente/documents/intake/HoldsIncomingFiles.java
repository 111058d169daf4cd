package org.entente.documents.intake;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.entente.documents.HoldsFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that are on their way into the record, as they were sent and as they were taken out of a ZIP. */
@Component
class HoldsIncomingFiles implements HoldsFiles {

    private final JdbcClient jdbc;

    HoldsIncomingFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> among(Collection<String> sha256) {
        return Set.copyOf(jdbc.sql("""
                        select sha256 from documents.item where sha256 = any(:these)
                        union
                        select file ->> 'sha256' from documents.delivery, jsonb_array_elements(files) file
                        where file ->> 'sha256' = any(:these)""")
                .param("these", sha256.toArray(String[]::new))
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .set());
    }
}
