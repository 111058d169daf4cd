package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.util.function.Consumer;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.adoption.TestAdoptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A last day played in Arabic on a phone of 320 pixels, with the Chair in French and without JavaScript: the title is replaced
 * aloud, one delegation objects, withdraws and dissociates itself, and the text passes before its eyes.
 */
@InTheBrowser
class AdoptionPlayedTests {

    private static final String WORDS = "لا تنضم كورفانتا إلى الفقرة 2.";
    private static final String TITLE = "A title for all";

    @Autowired
    House house;

    @Autowired
    TestTexts texts;

    private final String symbol = TestAdoptions.symbol();
    private String adoption = "";

    @Test
    void aReportIsAdoptedWhileADelegationDissociatesItself() {
        var text = texts.fictitious("Invite each State.", "Check the directory twice a year.");
        theTextIsPutBeforeItsBodyAndItsTitleReplacedAloud(text);
        aDelegateOnAPhoneObjects();
        theChairAsksAndCannotDecideOverTheObjection();
        theDelegateWithdrawsAndDissociatesAndSeesTheTextPass();
        everybodyFindsTheDocumentAndHowItCameAbout(text);
    }

    private void theTextIsPutBeforeItsBodyAndItsTitleReplacedAloud(NegotiatedText text) {
        as(house.officer(Language.FR, false), chair -> {
            chair.open(text.path() + "/adoption");
            chair.follow("adoption.set");
            chair.write("symbol", "!");
            chair.press("adoption.set.do");
            chair.sees("adoption.mistake.symbol");
            chair.write("symbol", symbol);
            chair.press("adoption.set.do");
            adoption = chair.arrivesAt("/adoptions/[0-9a-f-]{36}");
            chair.follow("adoption.read_out");
            chair.choose("deed", "REPLACE");
            chair.press("adoption.choose");
            chair.press("adoption.read_out.do");
            chair.sees("adoption.mistake.same_words");
            chair.write("words_en", TITLE);
            chair.press("adoption.read_out.do");
            chair.arrivesAt(adoption);
            assertThat(chair.main().locator("ins").last()).containsText("title");
        });
    }

    private void aDelegateOnAPhoneObjects() {
        onAPhone(delegate -> {
            delegate.open("/");
            delegate.main().locator("a[href$='" + adoption + "']").first().click();
            delegate.arrivesAt(adoption);
            fits(delegate);
            delegate.follow("adoption.object");
            delegate.press("adoption.object");
            delegate.sees("adoption.mistake.on_what");
            fits(delegate);
            delegate.tick("on-whole");
            delegate.press("adoption.object");
            delegate.arrivesAt(adoption);
            delegate.sees("adoption.declaration.objection");
            fits(delegate);
        });
    }

    private void theChairAsksAndCannotDecideOverTheObjection() {
        as(house.officer(Language.FR, false), chair -> {
            chair.open(adoption);
            chair.press("adoption.open");
            assertThat(chair.main().locator("form[action$='/opening']")).hasCount(0);
            chair.follow("adoption.conclude");
            chair.sees("adoption.conclude.objected");
            assertThat(chair.main()).not().containsText(chair.text("adoption.conclude.do"));
        });
    }

    /** The page is open when the gavel comes down, and says so by itself. */
    private void theDelegateWithdrawsAndDissociatesAndSeesTheTextPass() {
        onAPhone(delegate -> {
            delegate.open(adoption);
            var withdrawal = delegate.main().locator("#own form[action$='/withdrawal']");
            withdrawal.locator("button").click();
            assertThat(withdrawal).hasCount(0);
            delegate.follow("adoption.dissociate");
            delegate.main().locator("input[name=paragraph]").last().check();
            delegate.write("words", WORDS);
            delegate.press("adoption.dissociate");
            delegate.arrivesAt(adoption);
            assertThat(delegate.main()).containsText(WORDS);
            delegate.comesLive();
            theGavelComesDown();
            assertThat(delegate.main().locator("[data-live-page=ADOPTED]"))
                    .hasCount(1, new HasCountOptions().setTimeout(60_000));
            fits(delegate);
        });
    }

    private void theGavelComesDown() {
        as(house.officer(Language.FR, false), chair -> {
            chair.open(adoption + "/conclusion");
            chair.press("adoption.conclude.do");
            chair.arrivesAt(adoption);
            assertThat(chair.main()).containsText(symbol);
        });
    }

    private void everybodyFindsTheDocumentAndHowItCameAbout(NegotiatedText text) {
        as(house.guest(Language.AR, false), guest -> {
            guest.open(text.path());
            guest.link(symbol).click();
            guest.arrivesAt("/documents/" + symbol);
            assertThat(guest.main()).containsText(TITLE);
            guest.follow("adoption.title");
            guest.arrivesAt(adoption);
            assertThat(guest.main()).containsText(WORDS);
        });
    }

    private void onAPhone(Consumer<Visitor> does) {
        as(house.delegate(Language.AR, true, "XCV"), delegate -> {
            delegate.page().setViewportSize(320, 640);
            does.accept(delegate);
        });
    }

    private static void fits(Visitor visitor) {
        assertThat(visitor.page().evaluate("document.scrollingElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    private static void as(Visitor visitor, Consumer<Visitor> does) {
        try (visitor) {
            does.accept(visitor);
        }
    }
}
