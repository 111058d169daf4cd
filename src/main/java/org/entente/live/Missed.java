package org.entente.live;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** What changed while somebody was away, as far back as it is kept. */
@Repository
class Missed {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Missed(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Those of some parts that changed since; all of them where nobody can tell any more. */
    Set<PartName> since(Position position, Position now, Collection<PartName> parts) {
        if (position.server() != now.server() || position.xid() > now.xid() || position.xid() < keptFrom())
            return new HashSet<>(parts);
        return new HashSet<>(jdbc.sql("""
                        select distinct c.part, c.of
                        from unnest(:kinds::text[], :things::uuid[]) asked (part, of)
                             join live.change c on c.part = asked.part and c.of = asked.of
                        where c.xid >= cast(:since as text)::xid8""")
                .param("kinds", parts.stream().map(PartName::kind).toArray(String[]::new))
                .param("things", parts.stream().map(PartName::of).toArray(UUID[]::new))
                .param("since", Long.toString(position.xid()))
                .query((row, number) -> new PartName(row.getString("part"), row.getObject("of", UUID.class)))
                .list());
    }

    private long keptFrom() {
        return jdbc.sql("select from_xid from live.kept")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** What is older is forgotten; what must be sent to whoever comes back from before it is remembered. */
    int forget(Instant before) {
        var forgotten = transaction.execute(status -> jdbc.sql("""
                        with gone as (delete from live.change where at < :before returning xid::text::bigint as xid),
                             kept as (update live.kept set from_xid = greatest(from_xid, (select max(xid) + 1 from gone)))
                        select count(*) from gone""")
                .param("before", Timestamp.from(before))
                .query((row, number) -> row.getInt(1))
                .single());
        return forgotten == null ? 0 : forgotten;
    }
}
