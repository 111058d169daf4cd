package org.entente.consultations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.web.Audience;
import org.entente.web.Seen;
import org.springframework.dao.OptimisticLockingFailureException;

/** PostgreSQL arrays in and out, who sees a row, and the lost race told as such. */
public final class Sql {

    private Sql() {}

    public static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((UUID[]) array.getArray());
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /** Of a row's own columns {@code audience} and {@code named}. */
    public static Audience audience(ResultSet row) throws SQLException {
        return new Audience(Audience.Kind.valueOf(row.getString("audience")), Set.copyOf(uuids(row, "named")));
    }

    /** What a reader sees of rows with the columns {@code shown_to}, {@code named} and {@code party}, such as a statement's or a tally's. */
    public static String seen(String alias) {
        return Seen.of(alias + ".shown_to", alias + ".named", alias + ".party");
    }

    public static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /** An update that found no row in the version it knew. */
    public static void mustChangeOne(int rows) {
        if (rows != 1) throw new OptimisticLockingFailureException("Changed by somebody else in the meantime");
    }
}
