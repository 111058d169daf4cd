package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.Entente;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;

/** Nobody writes a line into the log but the program, whatever they send and whatever a provider answers. */
@SpringBootTest(classes = Entente.class)
class LinesOfTheLogTests {

    private static final String FORGED =
            "2026-11-28T08:00:00.000Z INFO  org.entente.security event=signed-in what=passkey person=unknown";

    private final Logger logger = (Logger) LoggerFactory.getLogger("org.entente.identity.OpenIdConnect");

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u2028", "\u2029", "\u0085", "\u001b[2K\u001b[1G", "\u202e", "\u0000"})
    void whatIsToldOfSomebodysWordsIsOneLineOfPlainCharacters(String trick) {
        var lines = written("The provider {} let nobody in", "https://evil.example" + trick + FORGED, null);
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("https://evil.example ", FORGED.substring(0, 10))
                        .doesNotContain(trick)
                        .doesNotStartWith(FORGED));
        assertThat(lines.getFirst().codePoints()).noneMatch(Character::isISOControl);
    }

    @Test
    void theLinesOfAFailureAreSetIn() {
        var failure = new IllegalStateException("No answer\n" + FORGED, new RuntimeException("because\r\n" + FORGED));
        var lines = written("Failure {}", "1", failure);
        assertThat(lines).hasSizeGreaterThan(4);
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("    "));
        assertThat(lines).anyMatch(line -> line.strip().startsWith(FORGED.substring(0, 10)));
    }

    private List<String> written(String words, String argument, @Nullable Throwable failure) {
        var event = new LoggingEvent("", logger, Level.WARN, words, failure, new Object[] {argument});
        return new String(console().getEncoder().encode(event), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static ConsoleAppender<ILoggingEvent> console() {
        var appenders = ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).iteratorForAppenders();
        while (appenders.hasNext())
            if (appenders.next() instanceof ConsoleAppender<ILoggingEvent> console) return console;
        throw new IllegalStateException("Nothing is written to the terminal");
    }
}
