package org.entente.consultations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;

/** PostgreSQL arrays in and out, and the lost race told as such. */
final class Sql {

    private Sql() {}

    static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((UUID[]) array.getArray());
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /** An update that found no row in the version it knew. */
    static void mustChangeOne(int rows) {
        if (rows != 1) throw new OptimisticLockingFailureException("Changed by somebody else in the meantime");
    }
}
