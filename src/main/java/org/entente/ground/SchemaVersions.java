package org.entente.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which migration each room's schema has come to: in a database, and in this program. */
final class SchemaVersions {

    private SchemaVersions() {}

    /** Refuses a database that a newer program has migrated, before anything in it changes. */
    static void refuseNewer(Connection connection) throws SQLException {
        var known = ofProgram();
        ofDatabase(connection).forEach((room, version) -> {
            if (version > known.getOrDefault(room, 0)) throw new Unable("ground.unable.newer", room, version);
        });
    }

    static Map<String, Integer> ofDatabase(Connection connection) throws SQLException {
        var versions = new HashMap<String, Integer>();
        for (var table : histories(connection)) {
            var sql = "select coalesce(max(version::int), 0) from \"" + table
                    + "\" where success and version is not null";
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                rows.next();
                versions.put(room(table), rows.getInt(1));
            }
        }
        return versions;
    }

    static Map<String, Integer> ofProgram() {
        try {
            var versions = new HashMap<String, Integer>();
            var resources =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*__*.sql");
            for (var resource : resources) {
                var parts = resource.getURL().getPath().split("/");
                var file = parts[parts.length - 1];
                var version = Integer.parseInt(file.substring(1, file.indexOf("__")));
                versions.merge(parts[parts.length - 2], version, Math::max);
            }
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> histories(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public' and tablename like 'flyway_schema_history%'")) {
            while (rows.next()) tables.add(rows.getString(1));
        }
        return tables;
    }

    private static String room(String table) {
        var room = table.replaceFirst("^flyway_schema_history_?", "");
        return room.isEmpty() ? "__root" : room;
    }
}
