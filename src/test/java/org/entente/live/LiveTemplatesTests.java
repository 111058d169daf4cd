package org.entente.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A part that changes is nothing without the frame that says since when, that it has changed, and that it is gone. */
class LiveTemplatesTests {

    private static final Path TEMPLATES = Path.of("src", "main", "jte");

    static Stream<Path> withAPart() throws IOException {
        try (var all = Files.walk(TEMPLATES)) {
            return all
                    .filter(each -> each.toString().endsWith(".jte"))
                    .filter(each -> read(each).contains("data-live="))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("withAPart")
    void aPageWithAPartTellsItsFrame(Path template) {
        assertThat(read(template)).containsPattern("live = (?!false)|@template\\.layout\\.live\\(");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
