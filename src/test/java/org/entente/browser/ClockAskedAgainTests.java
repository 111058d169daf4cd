package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.entente.languages.Language;
import org.entente.process.bodies.DemonstratedBodies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock of a speech counts by itself as long as the server does not answer, and is right once it has been asked again. */
@InTheBrowser
class ClockAskedAgainTests {

    /** The first time the server’s clock is asked for, the line fails; what waits to ask again waits for the test. */
    private static final String LINE_FAILS_ONCE = """
            window.line = { asked: 0, again: [], ahead: 0 };
            const [now, ask, later] = [performance.now.bind(performance), window.fetch, window.setTimeout];
            performance.now = () => now() + line.ahead;
            window.fetch = (address, ...rest) => String(address).endsWith("/meetings/clock") && ++line.asked === 1
              ? Promise.reject(new TypeError("The line fails"))
              : ask(address, ...rest);
            window.setTimeout = (does, after, ...rest) =>
              after === 5000 && line.asked === 1 ? line.again.push(does) : later(does, after, ...rest);
            """;

    @Autowired
    House house;

    @Test
    void aClockThatWasNotAnsweredAsksTheServerAgain() {
        var meeting = SpeakersScene.meeting(house, DemonstratedBodies.SECOND_GROUP_SESSION, 55, "now()");
        SpeakersScene.list(house, meeting);
        try (var officer = house.officer(Language.EN, false)) {
            officer.open("/meetings/" + meeting + "/console");
            officer.page().locator("[data-press=n]").first().click();
            assertThat(officer.page().locator("[data-running=yes]")).isVisible();
        }
        try (var away = house.guest(Language.EN)) {
            var left = away.page().locator("[data-left] .time");
            away.page().addInitScript(LINE_FAILS_ONCE);
            away.open("/meetings/" + meeting + "/screen");
            away.page().waitForCondition(() -> (boolean) away.page().evaluate("line.again.length > 0"));
            away.comesLive();
            // It does not know that this device has jumped two and a half minutes ahead.
            away.page().evaluate("line.ahead = 150_000");
            assertThat(left).hasText(Pattern.compile("[12]:[0-5]\\d"));
            away.page().evaluate("line.again.forEach((does) => does())");
            assertThat(left).hasText(Pattern.compile("[34]:[0-5]\\d|5:00"));
            assertThat(away.page().evaluate("line.asked")).isEqualTo(2);
        }
    }
}
