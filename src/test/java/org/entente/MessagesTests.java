package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.junit.jupiter.api.Test;
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

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        assertThat(named()).hasSizeGreaterThan(300).allSatisfy(name -> {
            if (name.endsWith(".")) assertThat(keys()).anyMatch(key -> key.startsWith(name));
            else assertThat(keys()).anyMatch(key -> key.equals(name) || key.startsWith(name + "."));
        });
    }

    /** A key is named whole, or its beginning up to a dot, or all but its last part, as doors and errors do. */
    @Test
    void everyTextIsAskedFor() throws IOException {
        var named = named();
        assertThat(keys()).allSatisfy(key -> {
            var beginnings = Pattern.compile("\\.").matcher(key).results().map(dot -> key.substring(0, dot.end()));
            var allButTheLast = key.substring(0, key.lastIndexOf('.'));
            assertThat(named.contains(key)
                            || named.contains(allButTheLast)
                            || beginnings.anyMatch(
                                    beginning -> named.contains(beginning) && beginning.indexOf('.') > 0))
                    .as("somebody asks for " + key)
                    .isTrue();
        });
    }

    /** Every literal in code and templates that looks like a key or the beginning of one, as rooms named in package-info do. */
    private static Set<String> named() throws IOException {
        var literal = Pattern.compile("\"((?:" + String.join("|", rooms()) + ")\\.(?!csv|json)[a-z0-9_.]+)\"");
        var named = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (var file : files.filter(file -> file.toString().matches(".*(?<!package-info)\\.(java|jte)"))
                    .toList()) {
                literal.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        return named;
    }

    private static Set<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        for (var room : rooms()) keys.addAll(Messages.keys(Language.EN, room));
        return keys;
    }

    static Map<String, String> texts(String room, Language language) throws IOException {
        var suffix = language == Language.EN ? "" : "_" + language.code();
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(room + suffix + ".properties"))) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Set<String> places(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
