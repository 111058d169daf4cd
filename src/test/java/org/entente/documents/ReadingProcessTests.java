package org.entente.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process in which files of strangers are opened. */
class ReadingProcessTests {

    @TempDir
    Path folder;

    /** Where the passwords of database and mail stand. */
    @Test
    void inheritsNothingOfOurEnvironmentButWhatAnyProgramNeeds() {
        var process = ReadingProcess.apart(List.of("java"));
        assertThat(System.getenv().keySet())
                .as("ours has more")
                .isNotEqualTo(process.environment().keySet());
        assertThat(ReadingProcess.ENVIRONMENT).containsAll(process.environment().keySet());
    }

    @Test
    void readsAFileWhateverItsNameIsWrittenIn() throws Exception {
        var file = folder.resolve("决议 قرار résolution.html");
        Files.writeString(
                file, "<!doctype html><html lang=fr><body><p>Des mots.</p></body></html>", StandardCharsets.UTF_8);
        assertThat(new ReadingProcess().text(file, FileKind.HTML)).contains("Des mots.");
    }
}
