package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written about the program and can be checked by it. */
class DocsTests {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:)([^)#\\s]*)(#[^)\\s]*)?\\)");
    private static final Pattern BUTTON = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern PLACE = Pattern.compile("\\{0[^}]*}");

    static List<Path> pages() throws IOException {
        try (var top = Files.list(Path.of(""));
                var docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> guides() throws IOException {
        return pages().stream()
                .filter(path -> path.getFileName().toString().startsWith("guide-"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkBetweenThePagesLeadsSomewhere(Path page) throws IOException {
        var folder = page.toAbsolutePath().getParent();
        assertThat(LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)))
                .allMatch(target -> Files.exists(folder.resolve(target)));
    }

    /** In the guides only what stands on a button, door or mark is bold. */
    @ParameterizedTest
    @MethodSource("guides")
    void theGuidesCallButtonsByTheirNames(Path guide) throws IOException {
        var names = new TreeSet<String>();
        for (var room : MessagesTests.rooms()) {
            MessagesTests.texts(room, Language.EN)
                    .values()
                    .forEach(text -> names.add(PLACE.matcher(text).replaceAll("1")));
        }
        assertThat(BUTTON.matcher(Files.readString(guide))
                        .results()
                        .map(found -> found.group(1).replaceAll("\\s+", " ")))
                .isNotEmpty()
                .isSubsetOf(names);
    }
}
