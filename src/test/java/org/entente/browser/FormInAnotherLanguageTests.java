package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who changes the language in the middle of a form goes on with the same words, and has sent nothing. */
@InTheBrowser
class FormInAnotherLanguageTests {

    private static final String NAME = "Party of a change of language";

    @Autowired
    House house;

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void aFormThatCameBackIsReadInArabicWithItsWordsAndMistakes(boolean javaScript) {
        try (var officer = house.officer(Language.EN, javaScript)) {
            officer.open("/parties/new");
            officer.write("en", NAME);
            officer.choose("kind", "ENTITY");
            officer.press("parties.add.do");
            officer.sees("parties.mistake.code");
            if (javaScript) assertThat(axe(officer)).isEmpty();
            into(officer, Language.AR).click();
            assertThat(officer.page().locator("html")).hasAttribute("dir", "rtl");
            assertThat(officer.main()).containsText(Messages.text(Language.AR, "parties.mistake.code"));
            assertThat(officer.page().locator("#en")).hasValue(NAME);
            assertThat(officer.page().locator("#en")).isVisible();
            assertThat(officer.page().locator("#kind")).hasValue("ENTITY");
            if (javaScript) assertThat(axe(officer)).isEmpty();
            into(officer, Language.FR).click();
            assertThat(officer.page().locator("html")).hasAttribute("lang", "fr");
            assertThat(officer.page().locator("#en")).hasValue(NAME);
            assertThat(parties(officer)).doesNotContain(NAME);
        }
    }

    @ParameterizedTest(name = "with scripts: {0}")
    @ValueSource(booleans = {true, false})
    void theEnterKeySendsTheFormInTheLanguageInWhichItIs(boolean javaScript) {
        try (var officer = house.officer(Language.EN, javaScript)) {
            officer.open("/parties/new");
            officer.write("en", NAME);
            officer.press("parties.add.do");
            officer.sees("parties.mistake.code");
            into(officer, Language.AR).click();
            officer.page().locator("#ar").fill("طرف في اختبار");
            officer.page().locator("#code").fill("");
            officer.page().locator("#code").press("Enter");
            // A code and a kind are wanting still, a name no more.
            assertThat(officer.page().locator("#ar-mistake")).hasCount(0);
            assertThat(officer.page().locator("#code-mistake")).isVisible();
            assertThat(officer.page().locator("html")).hasAttribute("dir", "rtl");
            assertThat(officer.page().locator("#en")).hasValue(NAME);
        }
    }

    @Test
    void aHalfFilledFormIsTakenAlongAndNothingIsDone() {
        try (var delegate = house.delegate(Language.EN, true, "XAR")) {
            var place = "/consultations/" + EveryPage.demonstration(house) + "/statements/new";
            delegate.open(place);
            delegate.write("text", "Half of what is to be said,\nand");
            delegate.choose("language", "en");
            delegate.attach("file", "words.txt", "The words of a file.");
            into(delegate, Language.AR).click();
            assertThat(delegate.page().locator("html")).hasAttribute("dir", "rtl");
            assertThat(delegate.page().locator("#text")).hasValue("Half of what is to be said,\nand");
            assertThat(delegate.page().locator("#language")).hasValue("en");
            assertThat(delegate.main()).containsText("words.txt");
            assertThat(delegate.page().locator(".mistakes")).hasCount(0);
            assertThat(delegate.path()).isEqualTo(place);
        }
    }

    @Test
    void aFormAsItWasFoundIsLeftByALink() {
        try (var guest = house.guest(Language.EN)) {
            guest.open("/sign-in");
            guest.write("password", "quiet harbour lantern 7");
            assertThat(guest.page()
                            .waitForRequest("**/ar/sign-in", into(guest, Language.AR)::click)
                            .method())
                    .isEqualTo("GET");
        }
    }

    @Test
    void aPasswordDoesNotGoAlong() {
        try (var guest = house.guest(Language.EN)) {
            guest.open("/sign-in");
            guest.write("email", "somebody@test.example");
            guest.write("password", "quiet harbour lantern 7");
            var request = guest.page().waitForRequest("**/ar/sign-in", into(guest, Language.AR)::click);
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.postData()).contains("somebody").doesNotContain("harbour");
            assertThat(guest.page().locator("#email")).hasValue("somebody@test.example");
            assertThat(guest.page().locator("#password")).hasValue("");
        }
    }

    private static Locator into(Visitor visitor, Language language) {
        return visitor.page().locator(".languages [lang=" + language.code() + "]");
    }

    private static List<String> axe(Visitor visitor) {
        return new AxeBuilder(visitor.page())
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(Object::toString)
                        .toList();
    }

    private static String parties(Visitor visitor) {
        visitor.open("/parties");
        return visitor.main().innerText();
    }
}
