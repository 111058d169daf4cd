package org.entente.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.entente.web.Audience;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that can read only what the reader of the present request may see. They act in the database as the
 * role {@code entente_program}, to which row-level security applies, with the reader told in settings that the policies
 * read. The first wall are the finders; this one stands where a query forgot to ask.
 */
class SecondWall extends DelegatingDataSource {

    private static final String TELL = """
            select set_config('role', 'entente_program', false), set_config('entente.audiences', ?, false),
                   set_config('entente.delegation', ?, false), set_config('entente.ids', ?, false),
                   set_config('entente.person', ?, false)""";

    /** What each connection was told last: readers come and go by the hundred, and most are guests. */
    private final Map<PGConnection, Told> told = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * @param ids by which others may have named the reader: not as a person in a session that their delegation’s provider opened
     * @param person whose own rows are theirs in any session
     */
    private record Told(String audiences, String delegation, String ids, String person) {

        static Told of(Reader reader) {
            var party =
                    reader.delegate().map(Delegate::party).map(Object::toString).orElse("");
            var person = reader.person().map(Object::toString).orElse("");
            return new Told(joined(reader.audiences()), party, joined(reader.ids()), person);
        }

        /** The program at work for nobody in particular reads everything, as an import must. */
        static Told theProgramItself() {
            return new Told(joined(Arrays.asList(Audience.Kind.values())), "", "", "");
        }

        private static String joined(Collection<?> values) {
            return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
        }
    }

    SecondWall(DataSource owner) {
        super(owner);
    }

    /** The way in for those who make and change the tables; a connection that served a reader before is theirs no more. */
    DataSource owner() {
        return new DelegatingDataSource(obtainTargetDataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                var connection = super.getConnection();
                told.remove(connection.unwrap(PGConnection.class));
                try (var statement = connection.createStatement()) {
                    statement.execute("set role none");
                }
                return connection;
            }
        };
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            tell(connection, CurrentReader.get().map(Told::of).orElseGet(Told::theProgramItself));
            return connection;
        } catch (SQLException | RuntimeException unsaid) {
            connection.close();
            throw unsaid;
        }
    }

    private void tell(Connection connection, Told now) throws SQLException {
        var physical = connection.unwrap(PGConnection.class);
        if (now.equals(told.get(physical))) return;
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setString(1, now.audiences());
            statement.setString(2, now.delegation());
            statement.setString(3, now.ids());
            statement.setString(4, now.person());
            statement.execute();
        }
        told.put(physical, now);
    }
}
