package org.entente.documents.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Audience;

/** PostgreSQL arrays in and out. */
final class Sql {

    private Sql() {}

    /** Of a row's own columns {@code audience} and {@code named}. */
    static Audience audience(ResultSet row) throws SQLException {
        var named = (UUID[]) row.getArray("named").getArray();
        return new Audience(Audience.Kind.valueOf(row.getString("audience")), Set.of(named));
    }

    static List<Language> languages(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .flatMap(code -> Language.of(code).stream())
                .toList();
    }

    static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
