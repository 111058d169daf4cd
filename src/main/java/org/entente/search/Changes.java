package org.entente.search;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was noted for the index to look at. */
@Repository
class Changes {

    /** So many are read at a time. */
    static final int MOST = 2_000;

    record Change(long number, long transaction, String shelf, UUID whole) {}

    /** @param horizon every transaction before this one has ended, so that nothing of it is still to come */
    record Batch(List<Change> changes, long horizon) {

        boolean isFull() {
            return changes.size() == MOST;
        }
    }

    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of this transaction and later ones that have ended, without those already known by number. */
    Batch since(long transaction, Collection<Long> known) {
        var horizon = new long[1];
        var changes = new ArrayList<Change>();
        jdbc.sql("""
                        select now.horizon, c.number, c.transaction::text::bigint as transaction, c.shelf, c.whole
                        from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon) now
                        left join lateral (
                            select * from search.change
                            where transaction >= cast(cast(:since as text) as xid8) and number <> all(:known)
                            order by number limit :most) c on true""")
                .param("since", Long.toString(transaction))
                .param("known", known.toArray(Long[]::new))
                .param("most", MOST, Types.INTEGER)
                .query(row -> {
                    horizon[0] = row.getLong("horizon");
                    var whole = row.getObject("whole", UUID.class);
                    if (whole == null) return;
                    changes.add(new Change(
                            row.getLong("number"), row.getLong("transaction"), row.getString("shelf"), whole));
                });
        return new Batch(changes, horizon[0]);
    }

    /** Where a new index begins: what is committed later than this it has to look at again. */
    Position now() {
        var horizon = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query((row, number) -> row.getLong(1))
                .single();
        return new Position(database(), horizon);
    }

    /** Numbers of transactions mean something in one database alone. */
    String database() {
        return jdbc.sql("""
                        select s.system_identifier || '/' || d.oid from pg_control_system() s, pg_database d
                        where d.datname = current_database()""").query((row, number) -> row.getString(1)).single();
    }

    /** Whether all that an index at this position lacks is still there. */
    boolean reach(Position position) {
        return position.of().equals(database())
                && jdbc.sql("select transaction <= cast(cast(:reached as text) as xid8) from search.pruned")
                        .param("reached", Long.toString(position.transaction()))
                        .query((row, number) -> row.getBoolean(1))
                        .single();
    }

    /** A process that was away for a week builds its index anew. */
    void prune() {
        jdbc.sql("""
                        with gone as (
                            delete from search.change
                            where at < now() - interval '7 days' and transaction < pg_snapshot_xmin(pg_current_snapshot())
                            returning transaction::text::bigint as transaction),
                        last as (select max(transaction) + 1 as transaction from gone)
                        update search.pruned p set transaction = last.transaction::text::xid8 from last
                        where last.transaction::text::xid8 > p.transaction""").update();
    }
}
