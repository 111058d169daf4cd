package org.entente.ground;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Every table of ours, and its rows as PostgreSQL's own COPY text, in the order of the primary key. */
final class Tables {

    /** Schema and table, with the columns that hold rather than derive, and the other tables its rows point to. */
    record Table(String schema, String name, List<String> columns, List<String> key, List<String> pointsTo) {

        String fullName() {
            return schema + "." + name;
        }

        String quoted() {
            return '"' + schema + "\".\"" + name + '"';
        }

        private static String joined(List<String> columns) {
            return columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
        }
    }

    private Tables() {}

    /** Sign-in sessions and unlogged counts are no record and stay behind; Flyway makes its histories anew. */
    static List<Table> in(Connection connection) throws SQLException {
        var sql = """
                select n.nspname, c.relname,
                       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
                             and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
                       array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
                             where i.indrelid = c.oid and i.indisprimary order by a.attnum) as key,
                       array(select distinct rn.nspname || '.' || r.relname from pg_constraint f
                             join pg_class r on r.oid = f.confrelid join pg_namespace rn on rn.oid = r.relnamespace
                             where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as points_to
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
                  and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
                  and c.relname not like 'flyway\\_schema\\_history%' and c.relname not like 'spring\\_session%'
                  and c.relname <> 'sign_in'
                order by 1, 2""";
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                tables.add(new Table(
                        rows.getString(1),
                        rows.getString(2),
                        List.of((String[]) rows.getArray(3).getArray()),
                        List.of((String[]) rows.getArray(4).getArray()),
                        List.of((String[]) rows.getArray(5).getArray())));
            }
        }
        return pointedToFirst(tables);
    }

    /** Values written alike wherever they are read: the session would follow this machine's clock and the server's habits. */
    static void writeAlike(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    set time zone 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601';
                    set bytea_output = 'hex'; set extra_float_digits = 1""");
        }
    }

    // So that rows can be laid in while the rules between tables hold, which only a superuser may put aside.
    private static List<Table> pointedToFirst(List<Table> tables) {
        var placed = new LinkedHashMap<String, Table>();
        while (placed.size() < tables.size()) {
            var next = tables.stream()
                    .filter(table -> !placed.containsKey(table.fullName()))
                    .filter(table -> placed.keySet().containsAll(table.pointsTo()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Tables that point to each other in a circle"));
            placed.put(next.fullName(), next);
        }
        return List.copyOf(placed.values());
    }

    /** Answers the number of rows. */
    static long copyOut(Connection connection, Table table, OutputStream to) throws SQLException, IOException {
        var order = ordered(table.key().isEmpty() ? table.columns() : table.key());
        var sql = "copy (select " + Table.joined(table.columns()) + " from " + table.quoted() + " order by " + order
                + ") to stdout";
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, to);
    }

    /** In an order that does not hang on how the database sorts words. */
    private static String ordered(List<String> key) {
        return key.stream()
                .map(column -> '"' + column + "\"::text collate \"C\"")
                .collect(Collectors.joining(", "));
    }

    static long copyIn(Connection connection, Table table, InputStream from) throws SQLException, IOException {
        var sql = "copy " + table.quoted() + " (" + Table.joined(table.columns()) + ") from stdin";
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, from);
    }

    /** Numbers that the database hands out go on after the highest there is. */
    static void continueNumbering(Connection connection, Table table) throws SQLException {
        for (var column : table.columns()) {
            var sql = "select setval(s, greatest((select coalesce(max(\"" + column + "\")::bigint, 0) from "
                    + table.quoted() + "), 1)) from pg_get_serial_sequence(?, ?) s where s is not null";
            if (!isNumbered(connection, table, column)) continue;
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, table.quoted());
                statement.setString(2, column);
                statement.execute();
            }
        }
    }

    private static boolean isNumbered(Connection connection, Table table, String column) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_get_serial_sequence(?, ?) is not null")) {
            statement.setString(1, table.quoted());
            statement.setString(2, column);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }
}
