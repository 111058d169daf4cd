package org.entente.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivatePostgresTests {

    @TempDir
    Path temporary;

    private Path folder;
    private PrivatePostgres postgres;

    @BeforeAll
    static void unpackThePrograms() throws SQLException {
        TestPostgres.fresh("unpacks_" + System.nanoTime());
    }

    @BeforeEach
    void aFolderWithASpaceInItsName() throws IOException {
        folder = Files.createDirectory(temporary.resolve("my data"));
        postgres = Clusters.in(folder);
    }

    @AfterEach
    void stop() {
        if (postgres.running().isPresent()) postgres.stop();
    }

    @Test
    void aNewClusterWritesToDiskAndAsksForAPassword() throws Exception {
        var database = postgres.start();
        assertThat(Clusters.ask(database, "show fsync")).isEqualTo("on");
        assertThat(Clusters.ask(database, "show synchronous_commit")).isEqualTo("on");
        assertThat(Clusters.ask(database, "show data_checksums")).isEqualTo("on");
        assertThat(Clusters.ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
        var guessed = new Database(database.url(), database.user(), "guessed");
        assertThatThrownBy(guessed::connect).hasMessageContaining("password authentication failed");
    }

    @Test
    void whatWasCommittedIsThereAfterAStop() throws Exception {
        Clusters.execute(postgres.start(), "create table kept as select 1 as one");
        postgres.stop();
        assertThat(postgres.running()).isEmpty();
        assertThat(Clusters.isShutDown(folder)).isTrue();
        assertThat(Clusters.ask(Clusters.in(folder).start(), "select one from kept"))
                .isEqualTo("1");
    }

    @Test
    void whatWasCommittedIsThereAfterKill9OfTheServer() throws Exception {
        Clusters.execute(postgres.start(), "create table kept as select 1 as one");
        Clusters.kill9(folder);
        assertThat(Clusters.isShutDown(folder)).isFalse();
        assertThat(folder.resolve("cluster/postmaster.pid")).exists();
        assertThat(Clusters.ask(Clusters.in(folder).start(), "select one from kept"))
                .isEqualTo("1");
    }

    @Test
    void aServerThatAKilledProgramLeftRunningIsStoppedFirst() throws Exception {
        Clusters.execute(postgres.start(), "create table kept as select 1 as one");
        var orphan = ProcessHandle.of(Clusters.postmaster(folder)).orElseThrow();
        assertThat(Clusters.ask(Clusters.in(folder).start(), "select one from kept"))
                .isEqualTo("1");
        assertThat(orphan.onExit()).succeedsWithin(20, TimeUnit.SECONDS);
    }

    @Test
    void aProcessThatHasSinceTakenTheServersNumberIsLeftAlone() throws Exception {
        postgres.start();
        Clusters.kill9(folder);
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            var mark = folder.resolve("cluster/postmaster.pid");
            var lines = Files.readAllLines(mark);
            lines.set(0, Long.toString(stranger.pid()));
            Files.write(mark, lines);
            assertThat(postgres.running()).isEmpty();
            assertThat(Clusters.ask(postgres.start(), "select 1")).isEqualTo("1");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void anOperatorsShellThatStandsInTheClusterIsLeftAlone() throws Exception {
        postgres.start();
        Clusters.kill9(folder);
        var shell = new ProcessBuilder("sleep", "600")
                .directory(folder.resolve("cluster").toFile())
                .start();
        try {
            assertThat(Clusters.ask(postgres.start(), "select 1")).isEqualTo("1");
            assertThat(shell.isAlive()).isTrue();
        } finally {
            shell.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cluster/global/pg_control", "cluster/PG_VERSION", "password"})
    void aDirectoryThatLacksAPartIsRefusedAndNotTouched(String part) throws Exception {
        postgres.start();
        postgres.stop();
        Files.delete(folder.resolve(part));
        refusedUntouched("is no whole data directory of Entente");
    }

    @Test
    void filesWithoutADatabaseAreADamagedDirectoryAndNoNewOne() throws Exception {
        Files.createDirectories(folder.resolve("files/ab"));
        refusedUntouched("is no whole data directory of Entente");
    }

    @Test
    void aRestoreThatWasCutShortIsNoWholeDirectory() throws Exception {
        postgres.start();
        postgres.stop();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> DataDirectory.at(folder).unfinishedUntil(() -> {
                    throw new IllegalStateException("cut short");
                }));
        refusedUntouched("is no whole data directory of Entente");
    }

    @Test
    void aClusterOfAnotherVersionIsRefusedAndNotTouched() throws Exception {
        postgres.start();
        postgres.stop();
        Files.writeString(folder.resolve("cluster/PG_VERSION"), "16\n");
        refusedUntouched("was made by PostgreSQL 16; this program brings PostgreSQL 17");
    }

    @Test
    void aFirstStartThatWasCutShortIsBegunAnew() throws Exception {
        Files.createDirectories(folder.resolve("cluster.new/base"));
        Files.writeString(folder.resolve("password"), "half");
        assertThat(Clusters.ask(postgres.start(), "select 1")).isEqualTo("1");
    }

    private void refusedUntouched(String sentence) throws IOException {
        var before = content();
        assertThatExceptionOfType(Unable.class).isThrownBy(postgres::start).withMessageContaining(sentence);
        assertThat(content()).isEqualTo(before);
    }

    private TreeMap<String, String> content() throws IOException {
        var content = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                var modified = Files.getLastModifiedTime(file).toString();
                content.put(file.toString(), Files.isRegularFile(file) ? modified + " " + Files.size(file) : modified);
            }
        }
        return content;
    }
}
