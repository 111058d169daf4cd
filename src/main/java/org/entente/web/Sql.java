package org.entente.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL's arrays and moments in and out, who sees a row, whose turn it is, and the lost race told as such. */
public final class Sql {

    private Sql() {}

    public static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray(column).getArray());
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    public static List<Language> languages(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream()
                .flatMap(code -> Language.of(code).stream())
                .toList();
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Of a row's own columns {@code audience} and {@code named}. */
    public static Audience audience(ResultSet row) throws SQLException {
        return new Audience(Audience.Kind.valueOf(row.getString("audience")), Set.copyOf(uuids(row, "named")));
    }

    public static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /** A moment, or none. */
    public static SqlParameterValue moment(@Nullable Instant at) {
        return new SqlParameterValue(Types.TIMESTAMP, at == null ? null : Timestamp.from(at));
    }

    /** Until this transaction is over, alone: whoever holds the same thing, shared or alone, is waited for, and waits. */
    public static void hold(JdbcClient jdbc, String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", what)
                .query()
                .singleRow();
    }

    /** Until this transaction is over, with others who hold it so: only whoever would hold it alone waits, or is waited for. */
    public static void holdShared(JdbcClient jdbc, String what) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(:what, 0))")
                .param("what", what)
                .query()
                .singleRow();
    }

    /** An update that found no row in the version it knew. */
    public static void mustChangeOne(int rows) {
        if (rows != 1) throw new OptimisticLockingFailureException("Changed by somebody else in the meantime");
    }
}
