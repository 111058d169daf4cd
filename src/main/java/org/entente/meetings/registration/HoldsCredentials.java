package org.entente.meetings.registration;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.entente.documents.HoldsFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that delegations have sent as their credentials. */
@Component
class HoldsCredentials implements HoldsFiles {

    private final JdbcClient jdbc;

    HoldsCredentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> among(Collection<String> sha256) {
        return Set.copyOf(jdbc.sql("select sha256 from meetings.credentials where sha256 = any(:these)")
                .param("these", sha256.toArray(String[]::new))
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .set());
    }

    @Override
    public Set<String> ofTheDemonstration() {
        return Set.copyOf(jdbc.sql("""
                        select c.sha256 from meetings.credentials c join meetings.registration r on r.id = c.registration
                        where c.sha256 is not null group by c.sha256 having bool_and(r.fictitious)""")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .set());
    }
}
