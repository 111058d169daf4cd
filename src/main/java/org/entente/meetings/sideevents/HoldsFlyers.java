package org.entente.meetings.sideevents;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.entente.documents.HoldsFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The flyers of side events. */
@Component
class HoldsFlyers implements HoldsFiles {

    private final JdbcClient jdbc;

    HoldsFlyers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> among(Collection<String> sha256) {
        return Set.copyOf(jdbc.sql("select flyer_sha from meetings.side_event where flyer_sha = any(:these)")
                .param("these", sha256.toArray(String[]::new))
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .set());
    }

    @Override
    public Set<String> ofTheDemonstration() {
        return Set.copyOf(jdbc.sql("""
                        select flyer_sha from meetings.side_event where flyer_sha is not null
                        group by flyer_sha having bool_and(fictitious)""")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .set());
    }
}
