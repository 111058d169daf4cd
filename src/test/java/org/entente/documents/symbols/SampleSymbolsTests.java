package org.entente.documents.symbols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Symbols as they stand in real agendas and resolutions. */
class SampleSymbolsTests {

    private static final Path SAMPLES = Path.of("..", "shared", "samples");

    private static final Pattern MENTIONED = Pattern.compile(
            "(?<![A-Za-z/])(?:A|S|E|ST|NPT|CD)/(?:[A-Z][A-Za-z]*[./-])*[0-9][A-Za-z0-9./-]*[0-9](?: \\([0-9IVX]+\\))?");

    @Test
    void areRead() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "the samples are not there");
        var mentioned = new TreeSet<String>();
        try (var files = Files.walk(SAMPLES)) {
            for (var file : files.filter(SampleSymbolsTests::isText).toList()) {
                var matcher = MENTIONED.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                while (matcher.find()) mentioned.add(matcher.group());
            }
        }
        var unread =
                mentioned.stream().filter(each -> Symbol.parse(each).isEmpty()).toList();
        var unknown = mentioned.stream()
                .filter(each -> Parts.of(each).stream().anyMatch(part -> !part.isKnown()))
                .toList();
        System.out.printf(
                "Symbols in the samples: %d, read: %d, with a part unexplained: %d%n  not read: %s%n  unexplained: %s%n",
                mentioned.size(), mentioned.size() - unread.size(), unknown.size(), unread, unknown);
        assertThat(mentioned).hasSizeGreaterThan(20);
        assertThat(unread.size()).isLessThan(Math.max(1, mentioned.size() / 50));
    }

    private static boolean isText(Path file) {
        var path = file.toString();
        return path.matches(".*/(?:13|06|14|03)-[^/]*/.*\\.(?:json|csv|txt|xml)")
                && file.toFile().length() < 20_000_000;
    }
}
