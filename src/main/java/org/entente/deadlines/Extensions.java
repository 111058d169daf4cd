package org.entente.deadlines;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The extensions of one kind of deadline, each a row that is written once, in a table of the room whose deadlines these are. */
public final class Extensions {

    private static final RowMapper<Extension> EXTENSION = (row, number) -> new Extension(
            row.getTimestamp("before").toInstant(),
            row.getTimestamp("after").toInstant(),
            row.getString("reason"),
            row.getTimestamp("at").toInstant());

    private final JdbcClient jdbc;
    private final String select;
    private final String insert;

    /**
     * @param room the schema in which the table is
     * @param thing the column that says of what the deadline is
     */
    public Extensions(JdbcClient jdbc, String room, String table, String thing) {
        this.jdbc = jdbc;
        this.select = "select * from %s.%s where %s = :of order by number".formatted(room, table, thing);
        this.insert = """
                insert into %1$s.%2$s (%3$s, number, before, after, reason, at, by_person)
                select :of, count(*) + 1, :before, :after, :reason, :at, :by
                from %1$s.%2$s where %3$s = :of""".formatted(room, table, thing);
    }

    /** In their order. */
    public List<Extension> of(UUID id) {
        return jdbc.sql(select).param("of", id).query(EXTENSION).list();
    }

    /** In the transaction in which the deadline is put later, held against all others. */
    public void record(UUID id, Extension extension, @Nullable UUID by) {
        jdbc.sql(insert)
                .param("of", id)
                .param("before", Timestamp.from(extension.before()))
                .param("after", Timestamp.from(extension.after()))
                .param("reason", extension.reason())
                .param("at", Timestamp.from(extension.at()))
                .param("by", by, Types.OTHER)
                .update();
    }
}
