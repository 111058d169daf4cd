package org.entente.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.entente.ground.Database;
import org.entente.ground.TestPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The second wall: whoever signs in as a member of entente_scribe can add and read, whatever becomes of the triggers. */
class OrdinaryRoleTests {

    private JdbcClient superuser;
    private JdbcClient scribe;

    @BeforeEach
    void aScribe() throws SQLException {
        var database = migrated();
        superuser = client(database);
        var name = "scribe_" + UUID.randomUUID().toString().replace("-", "");
        superuser.sql("create role " + name + " login password 'plain'").update();
        superuser.sql("grant entente_scribe to " + name).update();
        scribe = client(new Database(database.url(), name, "plain"));
        add("RECORD", 1, "h1");
        add("DEMONSTRATION", 1, "h2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update chronicle.act set name = 'GavelLost'",
                "delete from chronicle.act",
                "delete from chronicle.act where chain = 'DEMONSTRATION'",
                "truncate chronicle.act",
                "update chronicle.reading set about = ''",
                "delete from chronicle.reading",
                "truncate chronicle.reading",
                "alter table chronicle.act disable trigger user",
                "alter table chronicle.act disable trigger all",
                "drop trigger append_only on chronicle.act",
                "alter table chronicle.act owner to current_user",
                "drop table chronicle.act",
                "drop schema chronicle cascade",
                "create or replace function chronicle.refuse() returns trigger language plpgsql as 'begin return new; end'",
                "create table chronicle.act2 (like chronicle.act)",
                "set session_replication_role = replica",
                "set role entente_chronicle",
                "grant entente_chronicle to current_user"
            })
    void canNeitherChangeThePastNorPutAsideWhatGuardsIt(String sql) {
        assertThatThrownBy(() -> scribe.sql(sql).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        superuser.sql("alter table chronicle.act disable trigger user").update();
        assertThatThrownBy(() -> scribe.sql(sql).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        assertThat(acts()).isEqualTo(2);
    }

    @Test
    void addsAndReadsAndRemovesTheDemonstrationAlone() {
        add("RECORD", 2, "h3");
        scribe.sql("select chronicle.remove_demonstration()").query().singleRow();
        assertThat(superuser
                        .sql("select chain from chronicle.act")
                        .query(String.class)
                        .list())
                .containsExactly("RECORD", "RECORD");
    }

    @Test
    void nobodyElseRemovesIt() {
        superuser
                .sql("create role bystander_" + UUID.randomUUID().toString().replace("-", "") + " nologin")
                .update();
        assertThat(superuser
                        .sql("select has_function_privilege('public', 'chronicle.remove_demonstration()', 'execute')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    /** The roles are the cluster's: databases that are made at once do not stumble over each other. */
    @Test
    void databasesMadeAtOnceFindTheirRoles() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = IntStream.range(0, 6)
                    .mapToObj(each -> threads.submit(OrdinaryRoleTests::migrated))
                    .toList();
            for (var each : made)
                assertThat(client(each.get())
                                .sql(
                                        "select tableowner from pg_tables where schemaname = 'chronicle' and tablename = 'act'")
                                .query(String.class)
                                .single())
                        .isEqualTo("entente_chronicle");
        }
    }

    private void add(String chain, int number, String hash) {
        scribe.sql("""
                        insert into chronicle.act (chain, number, day, at, name, about, facts, format, salt, previous, hash)
                        values (?, ?, current_date, now(), 'A', '/a', '{}', 2, 's', ?, ?)""").params(chain, number, "before " + hash, hash).update();
    }

    private long acts() {
        return scribe.sql("select count(*) from chronicle.act")
                .query(Long.class)
                .single();
    }

    private static Database migrated() throws SQLException {
        var database =
                TestPostgres.fresh("roles_" + UUID.randomUUID().toString().replace("-", ""));
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration/chronicle")
                .load()
                .migrate();
        return database;
    }

    private static JdbcClient client(Database database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }
}
