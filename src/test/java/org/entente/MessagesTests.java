package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");

    static List<String> rooms() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyKeyStandsInEveryLanguage(String room) {
        for (var language : Language.values()) {
            assertThat(Messages.keys(language, room))
                    .as(room + " in " + language)
                    .containsExactlyInAnyOrderElementsOf(Messages.keys(Language.EN, room));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyTextIsAPatternThatIcuReadsAndNamesTheSamePlaces(String room) throws IOException {
        for (var language : Language.values()) {
            var english = texts(room, Language.EN);
            texts(room, language).forEach((key, text) -> {
                assertThatCode(() -> new MessageFormat(text, ULocale.forLocale(language.locale())))
                        .as(key + " in " + language)
                        .doesNotThrowAnyException();
                assertThat(places(text)).as(key + " in " + language).isEqualTo(places(english.get(key)));
                assertThat(text).as(key + " in " + language).doesNotContain("'").isNotBlank();
            });
        }
    }

    private static java.util.Map<String, String> texts(String room, Language language) throws IOException {
        var suffix = language == Language.EN ? "" : "_" + language.code();
        var properties = new java.util.Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(room + suffix + ".properties"))) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static java.util.Set<String> places(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
