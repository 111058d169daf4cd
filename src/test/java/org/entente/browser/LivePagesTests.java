package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.entente.languages.Language;
import org.entente.live.Board;
import org.entente.live.BoardPage;
import org.entente.live.OpenPages;
import org.entente.web.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody sees, hears and keeps while the page before them changes. */
@InTheBrowser
class LivePagesTests {

    private static final String FIRST = """
            <p>First.</p>
            <p><a id="more" href="#more">More</a></p>
            <details id="fold"><summary>Fold</summary><p>Folded.</p></details>""";
    private static final String SECOND = """
            <p data-live-say="Second is said.">Second.</p>
            <p>A line more.</p>
            <p><a id="more" href="#more">More</a></p>
            <details id="fold"><summary>Fold</summary><p>Folded anew.</p></details>""";

    @Autowired
    House house;

    @Autowired
    Board board;

    @Autowired
    BoardPage page;

    @Autowired
    OpenPages open;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void aBoard() {
        board.write(id, FIRST, Audience.PUBLIC, null);
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void aPartChangesAndFocusFoldsAndTypedWordsStay(Language language) {
        try (var guest = house.guest(language)) {
            guest.open("/trouble/boards/" + id);
            guest.sees("live.on");
            guest.write("typed", "kept");
            guest.page().locator("#fold summary").click();
            guest.page().locator("#more").focus();
            page.change(id, SECOND);
            assertThat(guest.page().locator("[data-live]")).containsText("Folded anew.");
            assertThat(guest.page().locator("[data-live]")).not().containsText("First.");
            assertThat(guest.page().locator("#more")).isFocused();
            assertThat(guest.page().locator("#fold")).hasAttribute("open", "");
            assertThat(guest.page().locator("[name=typed]")).hasValue("kept");
            assertThat(guest.page().locator(".live-said")).hasText("Second is said.");
        }
    }

    @Test
    void itIsMarkedForAMomentAndSaidOnceWhereItHasNoWordsOfItsOwn() {
        try (var guest = house.guest(Language.EN)) {
            guest.open("/trouble/boards/" + id);
            guest.sees("live.on");
            page.change(id, "<p>Other words.</p>");
            assertThat(guest.page().locator(".just-changed")).containsText("Other words.");
            assertThat(guest.page().locator(".live-said")).hasText(guest.text("live.changed"));
            assertThat(guest.page().locator(".just-changed")).hasCount(0);
        }
    }

    @Test
    void whoHadTheFocusInWhatHasGoneIsLeftInItsPlace() {
        try (var guest = house.guest(Language.EN)) {
            guest.open("/trouble/boards/" + id);
            guest.sees("live.on");
            guest.page().locator("#more").focus();
            page.change(id, "<p>No link any more.</p>");
            assertThat(guest.page().locator("[data-live]")).containsText("No link any more.");
            assertThat(guest.page().locator("[data-live]")).isFocused();
        }
    }

    @Test
    void whoPressesAButtonTwiceHasNotDoneWhatCameInItsPlace() {
        try (var guest = house.guest(Language.EN)) {
            guest.open("/trouble/boards/" + id);
            guest.sees("live.on");
            page.change(id, "<form action='/opening'><button>Open</button></form>");
            guest.page().locator("[data-live] button").focus();
            page.change(id, "<form action='/opening'><button>Open it</button></form>");
            assertThat(guest.page().locator("[data-live] button")).hasText("Open it");
            assertThat(guest.page().locator("[data-live] button")).isFocused();
            page.change(id, "<form action='/closing'><button>Close</button></form>");
            assertThat(guest.page().locator("[data-live] button")).hasText("Close");
            assertThat(guest.page().locator("[data-live]")).isFocused();
            guest.page().locator("[data-live] button").focus();
            page.change(id, "<form action='/closing'><button formaction='/end'>End</button></form>");
            assertThat(guest.page().locator("[data-live] button")).hasText("End");
            assertThat(guest.page().locator("[data-live]")).isFocused();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void whatIsNoLongerForThemGoesWithoutAWhy(Language language) {
        try (var guest = house.guest(language)) {
            guest.open("/trouble/boards/" + id);
            guest.sees("live.on");
            board.show(id, Audience.OFFICERS);
            page.change(id, SECOND);
            assertThat(guest.page().locator("[data-live]")).hasText(guest.text("live.gone"));
            assertThat(guest.page().locator(".live-said")).hasText(guest.text("live.gone"));
        }
    }

    @Test
    void whatChangedWhileTheLineWasAwayIsThereWhenItIsBack() {
        try (var guest = house.guest(Language.EN)) {
            guest.open("/trouble/boards/" + id);
            guest.sees("live.on");
            open.stop();
            guest.sees("live.off");
            page.change(id, SECOND);
            open.start();
            // A refused stream is asked for again with the page; the reader need do nothing.
            guest.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
            assertThat(guest.page().locator("[data-live]")).containsText("Second.");
            guest.sees("live.on");
        }
    }

    @Test
    void whoGoesElsewhereListensNoMore() {
        // The visitors before have gone, but a slow machine may not have heard of it yet.
        Awaitility.await().until(() -> open.count() == 0);
        try (var guest = house.guest(Language.EN)) {
            guest.open("/trouble/boards/" + id);
            guest.sees("live.on");
            assertThat(open.count()).isOne();
            guest.page().locator("#away").click();
            guest.arrivesAt("/help");
            Awaitility.await().until(() -> open.count() == 0);
        }
    }

    @Test
    void nothingHindersAnybodyAfterAChange() {
        var found = new ArrayList<String>();
        for (var language : new Language[] {Language.AR, Language.FR, Language.EN}) {
            board.write(id, FIRST);
            try (var guest = house.guest(language)) {
                guest.open("/trouble/boards/" + id);
                guest.sees("live.on");
                page.change(id, SECOND);
                assertThat(guest.page().locator("[data-live]")).containsText("Second.");
                Hindrances.axe(guest, language, "a live page in " + language, found);
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void withoutScriptsThePageComesAgainByItselfUnlessItHasAForm(Language language) {
        try (var guest = house.guest(language, false)) {
            guest.open("/trouble/boards/" + id);
            assertThat(guest.page().locator("head meta[http-equiv=refresh]")).hasAttribute("content", "30");
            assertThat(guest.page().content()).contains(guest.text("live.by_itself"));
            guest.open("/trouble/boards/" + id + "?form=yes");
            assertThat(guest.page().locator("head meta[http-equiv=refresh]")).hasCount(0);
            assertThat(guest.page().content()).contains(guest.text("live.by_hand"));
        }
    }
}
