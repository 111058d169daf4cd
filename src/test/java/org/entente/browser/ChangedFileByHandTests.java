package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.files.TestAmendedFiles;
import org.entente.negotiation.proposals.Proposals;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was found in a Word file that came back is gone through in Chinese, on a phone of 320 pixels, by light and by dark. */
@InTheBrowser
class ChangedFileByHandTests {

    @Autowired
    House house;

    @Autowired
    TestTexts texts;

    @Autowired
    TestAmendedFiles files;

    @Autowired
    Proposals proposals;

    private NegotiatedText text;
    private String path;

    @BeforeEach
    void aFileHasComeBack() {
        text = texts.fictitious("Invite each State.", "Decide to meet twice a year.");
        path = files.varied(text, "XCV", "Corvanta", "Belmora").path();
    }

    @Test
    void nothingHindersAndNothingIsCutOff() {
        var hindrances = new ArrayList<String>();
        try (var delegate = house.delegate(Language.ZH, true, "XCV")) {
            delegate.open(path);
            delegate.page().setViewportSize(320, 640);
            for (var light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                delegate.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
                Hindrances.axe(delegate, Language.EN, light.name(), hindrances);
                assertThat(delegate.page().evaluate("document.scrollingElement.scrollWidth - innerWidth"))
                        .isEqualTo(0);
            }
        }
        assertThat(hindrances).isEmpty();
    }

    /** What bears the delegation's own name is chosen already; another is put aside, and a third chosen besides. */
    @Test
    void keysAreEnoughAndScriptsAreNotNeeded() {
        try (var delegate = house.delegate(Language.ZH, false, "XCV")) {
            delegate.open(path);
            assertThat(delegate.page().locator("#c-0")).isChecked();
            assertThat(delegate.page().locator("#c-1")).not().isChecked();
            until(delegate, "#f-2 button");
            delegate.page().keyboard().press("Enter");
            assertThat(delegate.page().locator("#f-2 .sign").last()).containsText(delegate.text("files.discarded"));
            until(delegate, "#c-1");
            delegate.page().keyboard().press("Space");
            assertThat(delegate.page().locator("#c-1")).isChecked();
            until(delegate, "#c-3");
            // Enter in a form does what its main button does.
            delegate.page().keyboard().press("Enter");
            assertThat(delegate.main().locator(".done a")).hasCount(2);
        }
        assertThat(proposals.on(text.id(), Reader.guest())).isEmpty();
    }

    private static void until(Visitor visitor, String selector) {
        for (var stop = 0; stop < 80; stop++) {
            visitor.page().keyboard().press("Tab");
            if (Boolean.TRUE.equals(visitor.page().evaluate("document.activeElement.matches('" + selector + "')")))
                return;
        }
        throw new AssertionError("No key leads to " + selector);
    }
}
