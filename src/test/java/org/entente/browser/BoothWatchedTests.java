package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.entente.languages.Language;
import org.entente.meetings.booth.TestBooths;
import org.entente.process.bodies.DemonstratedBodies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A booth whose page is open while the meeting goes on: its interpreters have no account, and no stream. */
@InTheBrowser
class BoothWatchedTests {

    @Autowired
    House house;

    @Test
    void itShowsWhoIsInscribedMeanwhileAndGoesWhenItsAddressIsRevoked() {
        var meeting = SpeakersScene.meeting(house, DemonstratedBodies.SECOND_GROUP_SESSION, 54, "now()");
        var secret = TestBooths.until(house.context(), meeting, Instant.now().plus(Duration.ofDays(1)));
        try (var interpreter = house.guest(Language.FR)) {
            interpreter.open("/booth/" + secret);
            interpreter.sees("speakers.nobody_waits");
            SpeakersScene.list(house, meeting);
            assertThat(interpreter.main()).containsText("Arcavie");
            house.id("update meetings.booth_address set revoked_at = now() where meeting = '%s' returning id"
                    .formatted(meeting));
            interpreter.sees("web.error.404.title");
        }
    }
}
