package org.entente.ground;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.entente.languages.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {

    private static final Terminal QUIET = new Terminal(
            Language.EN,
            new PrintStream(OutputStream.nullOutputStream()),
            new PrintStream(OutputStream.nullOutputStream()));

    private static Database house;

    @TempDir
    Path folder;

    private Path files;

    @BeforeAll
    static void aHouseWithSomethingInEveryKindOfColumn() throws Exception {
        house = fresh("");
        Restore.migrate(house, SchemaVersions.ofProgram());
        Clusters.execute(house, """
                insert into ground.fact (name) values ('zulu'), ('Alpha'), ('alpha'), ('éclair'), ('a b'), ('a-b'), ('ab');
                insert into process.element (code, parent, names, position) values ('Z1', null, '{"en": "Z"}', 1), ('A1', 'Z1', '{"en": "A"}', 2);
                insert into identity.person (id, name, invited_at) values (gen_random_uuid(), E'Tab\\there, \\\\ and ü中', now());
                insert into chronicle.act (chain, number, day, at, name, about, facts, format, previous, hash)
                values ('RECORD', 1, now(), now(), 'A', '/a', '{}', 1, '', 'h1'), ('RECORD', 2, now(), now(), 'B', '/b', '{}', 1, 'h1', 'h2');
                insert into chronicle.reading (person, about, hour, at, demonstration)
                select person, about, now(), now(), false
                from (values (gen_random_uuid())) somebody (person), (values ('/c'), ('/a'), ('/b')) things (about)""");
        for (var i = 0; i < 20; i++) writeParty();
    }

    @BeforeEach
    void twoFiles() throws IOException {
        files = folder.resolve("files");
        keep("first");
        keep("second");
    }

    @Test
    void whatIsRestoredIsEqualTableByTableAndFileByFile() throws Exception {
        var backup = backup(house, files);
        var target = fresh("");
        var there = folder.resolve("there");
        restore(backup, target, there);
        assertThat(parts(backup(target, there))).isEqualTo(parts(backup)).hasSizeGreaterThan(20);
        assertThat(there.resolve("fi/first")).hasContent("first");
    }

    @Test
    void theKeyOfTheSecondFactorsGoesAlongForItsOwnersEyes() throws Exception {
        Files.writeString(folder.resolve("key"), "a key");
        var backup = backup(house, files);
        var there = folder.resolve("elsewhere").resolve("files");
        restore(backup, fresh(""), there);
        var key = there.resolveSibling("key");
        assertThat(key).hasContent("a key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void whereTheKeyComesFromTheEnvironmentNoneIsSaved() throws Exception {
        var backup = backup(house, files);
        var there = folder.resolve("elsewhere").resolve("files");
        restore(backup, fresh(""), there);
        assertThat(there.resolveSibling("key")).doesNotExist();
    }

    @Test
    void whatIsWrittenMeanwhileIsThereWholeOrNotAtAll() throws Exception {
        var writing = new AtomicBoolean(true);
        var begun = new CountDownLatch(1);
        var writer = Thread.ofPlatform().start(() -> {
            while (writing.get()) {
                writeParty();
                begun.countDown();
            }
        });
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        var backup = backup(house, files);
        writing.set(false);
        writer.join();
        var target = fresh("");
        restore(backup, target, folder.resolve("there"));
        assertThat(Clusters.ask(target, "select count(*) from parties.naming"))
                .isEqualTo(Clusters.ask(target, "select count(*) from parties.party"));
        assertThat(
                        Clusters.ask(
                                target,
                                "select count(*) from parties.party p left join parties.naming n on n.party = p.id where n.party is null"))
                .isEqualTo("0");
    }

    @Test
    void anotherPostgresWithOtherHabitsAndNoSuperuserTakesIt() throws Exception {
        var backup = backup(house, files);
        var name = "other_" + UUID.randomUUID().toString().replace("-", "");
        var plain = fresh(" template template0 locale_provider libc locale 'C'", name);
        Clusters.execute(plain, "create role " + name + " login password 'plain'");
        Clusters.execute(plain, "grant entente_program to " + name);
        Clusters.execute(plain, "alter database " + name + " owner to " + name);
        Clusters.execute(plain, "alter database " + name + " set datestyle = 'German'");
        Clusters.execute(plain, "alter database " + name + " set bytea_output = 'escape'");
        var zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        try {
            restore(backup, new Database(plain.url(), name, "plain"), folder.resolve("there"));
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(parts(backup(plain, folder.resolve("there")))).isEqualTo(parts(backup));
    }

    @Test
    void afterwardsTheDatabaseGoesOnAsBefore() throws Exception {
        var target = fresh("");
        restore(backup(house, files), target, folder.resolve("there"));
        assertThat(
                        Clusters.ask(
                                target,
                                "insert into parties.naming (party, names, source) select id, '{}', 'Test' from parties.party limit 1 returning number > (select count(*) from parties.naming)"))
                .isEqualTo("t");
        assertThatExceptionOfType(java.sql.SQLException.class)
                .isThrownBy(() -> Clusters.execute(target, "delete from chronicle.act"))
                .withMessageContaining("append-only");
    }

    /** Wherever it falls; where it falls between the parts, in a date that nobody reads, it harms nothing. */
    @Test
    void aFlippedByteIsRefusedOrHarmsNothing() throws Exception {
        var backup = backup(house, files);
        var whole = Files.readAllBytes(backup);
        var sound = parts(backup);
        var refused = 0;
        for (var at = 0; at < whole.length; at += 23) {
            Files.write(backup, flipped(whole, at));
            try {
                assertThat(parts(backup)).isEqualTo(sound);
            } catch (Unable unable) {
                assertThat(unable).hasMessageContaining("is no whole backup of Entente");
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aFlippedByteInsideAPartIsAlwaysRefused() throws Exception {
        var noise = new byte[2_000];
        new Random(7).nextBytes(noise);
        Files.write(files.resolve("fi/first"), noise);
        var backup = backup(house, files);
        var whole = Files.readAllBytes(backup);
        // What cannot be made smaller stands in the archive as it is.
        var from = new String(whole, ISO_8859_1).indexOf(new String(noise, ISO_8859_1));
        assertThat(from).isPositive();
        for (var at = from; at < from + noise.length; at += 23) {
            Files.write(backup, flipped(whole, at));
            refusedAsDamaged(backup);
        }
    }

    @Test
    void aTruncatedFileIsRefused() throws Exception {
        var backup = backup(house, files);
        var bytes = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        refusedAsDamaged(backup);
    }

    @Test
    void aMissingTableOrFileIsRefused() throws Exception {
        var backup = backup(house, files);
        refusedAsDamaged(rewritten(backup, name -> !name.equals("tables/parties.party.copy"), ""));
        refusedAsDamaged(rewritten(backup, name -> !name.equals("files/fi/first"), ""));
        refusedAsDamaged(rewritten(backup, name -> !name.equals("manifest.json"), ""));
    }

    @Test
    void anEntryTooManyIsRefused() throws Exception {
        refusedAsDamaged(rewritten(backup(house, files), name -> true, "files/../../stranger"));
    }

    @Test
    void anythingElseIsRefused() throws Exception {
        refusedAsDamaged(Files.writeString(folder.resolve("letter.txt"), "Dear colleagues"));
        refusedAsDamaged(Files.createFile(folder.resolve("empty")));
    }

    @Test
    void aDatabaseThatHoldsSomethingIsRefusedAndNotTouched() throws Exception {
        var backup = backup(house, files);
        var target = fresh("");
        Clusters.execute(target, "create table mine as select 1 as one");
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> restore(backup, target, folder.resolve("there")))
                .withMessageContaining("already holds a database");
        assertThat(Clusters.ask(
                        target,
                        "select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')"))
                .isEqualTo("1");
        assertThat(folder.resolve("there")).doesNotExist();
    }

    @Test
    void aRestoreThatWasCutOffIsNoHouseAndCanBeginAgain() throws Exception {
        var backup = backup(house, files);
        var target = fresh("");
        var there = folder.resolve("there");
        Files.createFile(there);
        // Where the folder ought to be there is a file, so it breaks off when tables and rows are in.
        assertThatExceptionOfType(Unable.class).isThrownBy(() -> restore(backup, target, there));
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> refuseUnfinished(target))
                .withMessageContaining("was cut off. Restore again");
        Files.delete(there);
        restore(backup, target, there);
        refuseUnfinished(target);
        assertThat(parts(backup(target, there))).isEqualTo(parts(backup));
    }

    @Test
    void whatACutOffRestoreOfANewerBackupLeftIsNotTakenForOlderTables() throws Exception {
        var backup = backup(house, files);
        var target = fresh("");
        Restore.migrate(target, SchemaVersions.ofProgram());
        Clusters.execute(target, "create schema restore_unfinished");
        Clusters.execute(target, "update flyway_schema_history_parties set version = '999' where version = '1'");
        assertThatExceptionOfType(Unable.class).isThrownBy(() -> restore(backup, target, folder.resolve("there")));
        assertThatExceptionOfType(Unable.class).isThrownBy(() -> refuseUnfinished(target));
    }

    @Test
    void aBackupOfANewerProgramIsRefused() throws Exception {
        var newer = fresh("");
        Restore.migrate(newer, SchemaVersions.ofProgram());
        Clusters.execute(newer, "update flyway_schema_history_parties set version = '999' where version = '1'");
        var backup = backup(newer, files);
        var target = fresh("");
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> restore(backup, target, folder.resolve("there")))
                .withMessage(
                        "The database comes from a newer Entente (room parties, version 999). Use that program; nothing was touched.");
        assertThat(Clusters.ask(target, "select count(*) from pg_namespace where nspname = 'parties'"))
                .isEqualTo("0");
    }

    @Test
    void aDatabaseOfANewerProgramIsRefused() throws Exception {
        var newer = fresh("");
        Restore.migrate(newer, SchemaVersions.ofProgram());
        try (var connection = newer.connect()) {
            SchemaVersions.refuseNewer(connection);
            Clusters.execute(newer, "update flyway_schema_history_process set version = '7' where version = '1'");
            assertThatExceptionOfType(Unable.class)
                    .isThrownBy(() -> SchemaVersions.refuseNewer(connection))
                    .withMessageContaining("room process, version 7");
        }
    }

    @Test
    void aBackupThatCannotBeWrittenLeavesNothingBehind() {
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> new Backup(house, files, QUIET).write(folder.resolve("missing/b.zip")))
                .withMessageContaining("could not be written");
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    /** In one transaction over two tables, as every act is. */
    private static void writeParty() {
        try {
            Clusters.execute(house, """
                    with p as (insert into parties.party (id, code, kind) values (gen_random_uuid(), 'X' || gen_random_uuid(), 'GROUP') returning id)
                    insert into parties.naming (party, names, source) select id, '{"en": "Group"}', 'test' from p""");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String content) throws IOException {
        var file = files.resolve(content.substring(0, 2)).resolve(content);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
    }

    private Path backup(Database database, Path kept) {
        var file = folder.resolve("backup-" + UUID.randomUUID() + ".zip");
        assertThat(new Backup(database, kept, QUIET).write(file)).isZero();
        assertThat(file.resolveSibling(file.getFileName() + ".part")).doesNotExist();
        return file;
    }

    private static void restore(Path backup, Database target, Path to) {
        try (var archive = BackupArchive.verified(backup)) {
            assertThat(new Restore(target, to, QUIET).read(archive)).isZero();
        }
    }

    private static void refuseUnfinished(Database database) throws java.sql.SQLException {
        try (var connection = database.connect()) {
            Restore.refuseUnfinished(connection);
        }
    }

    private static List<Manifest.Part> parts(Path backup) {
        try (var archive = BackupArchive.verified(backup)) {
            return archive.manifest().parts();
        }
    }

    private static void refusedAsDamaged(Path backup) {
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> BackupArchive.verified(backup))
                .withMessageContaining("is no whole backup of Entente");
    }

    private static byte[] flipped(byte[] whole, int at) {
        var bytes = whole.clone();
        bytes[at] ^= 1;
        return bytes;
    }

    private Path rewritten(Path backup, Predicate<String> kept, String added) throws IOException {
        var file = folder.resolve("rewritten-" + UUID.randomUUID() + ".zip");
        try (var from = new ZipFile(backup.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry :
                    from.stream().filter(each -> kept.test(each.getName())).toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(to);
            }
            if (!added.isEmpty()) {
                to.putNextEntry(new ZipEntry(added));
                to.write(1);
            }
        }
        return file;
    }

    private static Database fresh(String options) throws Exception {
        return fresh(options, "backup_" + UUID.randomUUID().toString().replace("-", ""));
    }

    private static Database fresh(String options, String name) throws Exception {
        return TestPostgres.fresh(name, options);
    }
}
