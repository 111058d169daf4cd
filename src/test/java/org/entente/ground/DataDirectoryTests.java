package org.entente.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    Path folder;

    @Test
    void isMadeWhereItIsMissing() {
        assertThat(DataDirectory.at(folder.resolve("new/one")).path()).isDirectory();
    }

    @Test
    void whereThereIsNoDatabaseNoneIsMadeForACommandThatNeedsOne() throws Exception {
        var mistyped = folder.resolve("mistyped");
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> DataDirectory.withDatabase(mistyped))
                .withMessageContaining("no database of Entente in " + mistyped);
        assertThat(mistyped).doesNotExist();
        Files.createDirectories(mistyped.resolve("cluster"));
        assertThat(DataDirectory.withDatabase(mistyped).path()).isEqualTo(mistyped);
    }

    @Test
    void oneHoldsItAtATime() {
        try (var first = DataDirectory.at(folder);
                var second = DataDirectory.at(folder)) {
            assertThat(first.hold()).isTrue();
            assertThat(second.hold()).isFalse();
            first.close();
            assertThat(second.hold()).isTrue();
        }
    }

    /** What was said by a program that has ended, or was killed, is true no longer. */
    @Test
    void whereTheProgramIsReachedIsTrueAsLongAsItHoldsTheDirectory() {
        try (var program = DataDirectory.at(folder);
                var command = DataDirectory.at(folder)) {
            assertThat(command.reached()).isEmpty();
            assertThat(program.hold()).isTrue();
            assertThat(command.reached()).isEmpty();
            program.announce("http://localhost:8123/");
            assertThat(command.reached()).contains("http://localhost:8123/");
            program.close();
            assertThat(command.reached()).isEmpty();
            assertThat(program.hold()).isTrue();
        }
    }

    @Test
    void whereNobodyCanWriteIsRefusedInOneSentence() {
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> DataDirectory.at(Path.of("/proc/entente")))
                .withMessage(
                        "The data directory /proc/entente cannot be written. Choose another with --data, or change its"
                                + " permissions.");
    }

    @Test
    void aFileInItsPlaceIsRefusedToo() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(Unable.class).isThrownBy(() -> DataDirectory.at(file));
    }

    @Test
    void aLockThatCannotBeOpenedIsRefusedInOneSentence() throws Exception {
        Files.createDirectory(folder.resolve("lock"));
        try (var directory = DataDirectory.at(folder)) {
            assertThatExceptionOfType(Unable.class)
                    .isThrownBy(directory::hold)
                    .withMessageContaining("cannot be written");
        }
    }

    @Test
    void isEmptyOnlyWithoutDatabaseAndFiles() throws Exception {
        var directory = DataDirectory.at(folder);
        assertThat(directory.isEmpty()).isTrue();
        Files.createDirectory(directory.files());
        assertThat(directory.isEmpty()).isFalse();
    }
}
