package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever goes on while an answer is still on its way, as on a weak line, stays where they went. */
@InTheBrowser
class GoingOnTests {

    @Autowired
    House house;

    @Test
    void anAnswerThatComesLateDoesNotTakeThePlaceOfThePageGoneTo() {
        try (var guest = house.guest(Language.EN)) {
            var late = new AtomicReference<Route>();
            guest.open("/help");
            guest.page().route("**/en/search*", late::set);
            guest.page().locator(".doors a[href$='/search']").click();
            guest.page().waitForCondition(() -> late.get() != null);
            guest.page().locator(".doors a[href$='/documents']").click();
            guest.arrivesAt("/documents");
            late.get().resume();
            guest.page().waitForTimeout(500);
            assertThat(guest.path()).isEqualTo("/documents");
            assertThat(guest.main()).not().containsText(guest.text("search.title"));
        }
    }
}
