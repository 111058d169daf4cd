package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
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

    /** Whoever moves by keyboard has a link in focus most of the time. */
    @Test
    void theOrderGoesOnWhileALinkInItIsInFocus() {
        try (var interpreter = house.guest(Language.EN)) {
            interpreter.open(boothWithAText());
            var text = interpreter
                    .main()
                    .locator("[data-again] a[href*='/booth/']")
                    .first();
            text.focus();
            interpreter.page().evaluate("document.activeElement.closest('section').append('What is no more')");
            assertThat(interpreter.main()).not().containsText("What is no more");
            assertThat(text).isFocused();
        }
    }

    @Test
    void anOpenTextGoesWithItsAddress() {
        try (var interpreter = house.guest(Language.EN)) {
            interpreter.open(boothWithAText());
            interpreter
                    .main()
                    .locator("[data-again] a[href*='/booth/']")
                    .first()
                    .click();
            interpreter.sees("booth.embargo");
            house.id("""
                    with revoked as (update meetings.booth_address set revoked_at = now()
                                     where revoked_at is null and meeting = '%s' returning id)
                    select id from revoked limit 1""".formatted(meeting()));
            interpreter.sees("web.error.404.title");
        }
    }

    /** At which one text was let. */
    private String boothWithAText() {
        house.id("""
                insert into meetings.booth_consent (statement, version, given_at, given_by) values ('%1$s', 1, now(), '%1$s')
                on conflict (statement) do update set given_at = now() returning statement""".formatted(text()));
        return "/booth/"
                + TestBooths.until(house.context(), meeting(), Instant.now().plus(Duration.ofDays(1)));
    }

    private UUID meeting() {
        return house.id("select meeting from meetings.intervention where statement = '%s'".formatted(text()));
    }

    private UUID text() {
        return house.id("""
                select i.statement from meetings.intervention i join consultations.statement s on s.id = i.statement
                where s.state <> 'WITHDRAWN' and i.delivered_version is null order by i.statement limit 1""");
    }
}
