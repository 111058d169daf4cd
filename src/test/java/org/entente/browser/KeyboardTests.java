package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody needs a mouse. */
@InTheBrowser
class KeyboardTests {

    private static final String FOCUSED = "document.activeElement.matches('%s')";

    @Autowired
    House house;

    @ParameterizedTest
    @EnumSource(names = {"AR", "EN"})
    void theFirstKeyOffersToSkipToTheContent(Language language) {
        try (var guest = house.guest(language)) {
            guest.open("/consultations");
            guest.page().keyboard().press("Tab");
            assertThat(guest.page().locator(".skip")).isFocused();
            assertThat(guest.page().locator(".skip")).isInViewport();
            guest.page().keyboard().press("Enter");
            assertThat(guest.page().locator("main")).isFocused();
            guest.page().keyboard().press("Tab");
            assertThat(guest.page().evaluate(FOCUSED.formatted("main a"))).isEqualTo(true);
        }
    }

    @Test
    void theTabKeyGoesThroughTheHeadAndThePageInTheOrderOfReadingAndIsAlwaysSeen() {
        try (var guest = house.guest(Language.EN)) {
            guest.open("/");
            var stops = new ArrayList<String>();
            do {
                guest.page().keyboard().press("Tab");
                stops.add((String) guest.page().evaluate("document.activeElement.textContent.trim()"));
                assertThat(guest.page().evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as(stops.getLast())
                        .isEqualTo("solid");
            } while (!stops.getLast().equals(guest.text("web.foot.data")));
            assertThat(stops)
                    .containsSubsequence(
                            guest.text("web.skip"),
                            guest.text("web.name"),
                            guest.text("consultations.door"),
                            guest.text("parties.door"),
                            guest.text("web.sign_in"),
                            "English",
                            guest.text("parties.door"),
                            guest.text("web.foot.help"),
                            guest.text("web.foot.data"));
        }
    }

    @Test
    void aNewPageIsReadFromItsHeadingAndBackLeadsBack() {
        try (var guest = house.guest(Language.EN)) {
            guest.open("/");
            guest.page().evaluate("window.same = true");
            guest.follow("consultations.door");
            guest.seesTitle("consultations.door");
            assertThat(guest.page().locator("h1")).isFocused();
            assertThat(guest.page().evaluate("window.same"))
                    .as("swapped in place")
                    .isEqualTo(true);
            assertThat(guest.page()).hasTitle(guest.text("consultations.door") + " · Entente");
            guest.page().goBack();
            guest.seesTitle("web.home.title");
            assertThat(guest.path()).isEqualTo("/");
        }
    }

    @Test
    void aFormSentBackIsReadFromItsMistakesAndEachLeadsToItsField() {
        try (var guest = house.guest(Language.EN)) {
            guest.open("/sign-in");
            guest.write("email", "nobody@test.example");
            guest.page().keyboard().press("Enter");
            assertThat(guest.page().locator(".mistakes")).isFocused();
            assertThat(guest.page().locator("#email")).hasValue("nobody@test.example");
            guest.page().keyboard().press("Tab");
            guest.page().keyboard().press("Enter");
            assertThat(guest.page().locator("#email")).isFocused();
        }
    }

    @Test
    void theMatrixIsScrolledByKeysInItsOwnRegion() {
        try (var guest = house.guest(Language.EN)) {
            guest.page().setViewportSize(320, 640);
            guest.open("/matrix?columns=PARTY&demo=yes");
            var region = guest.page().locator(".scroll");
            region.focus();
            for (var pressed = 0;
                    pressed < 100 && region.evaluate("it => it.scrollLeft").equals(0);
                    pressed++) {
                guest.page().keyboard().press("ArrowRight");
            }
            assertThat(region.evaluate("it => it.scrollLeft")).isNotEqualTo(0);
            var head = guest.page().locator(".matrix tbody th").first().boundingBox();
            assertThat(head.x).as("the element stays in sight").isNotNegative();
        }
    }
}
