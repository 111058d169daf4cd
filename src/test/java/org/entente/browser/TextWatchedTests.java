package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.proposals.TestProposals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A compilation and its text stand open before a delegate, in Arabic on a phone of 320 pixels, while another delegation proposes, the
 * Chair issues a version and moves the room to another paragraph: the pages say so by themselves.
 */
@InTheBrowser
class TextWatchedTests {

    private static final String ASKED = "Check the directory three times a year.";
    private static final String REVISED = "Check the directory twice a year, and after each incident.";

    @Autowired
    House house;

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals proposals;

    private final List<String> hindrances = new ArrayList<>();
    private NegotiatedText text;
    private UUID first;
    private UUID last;

    @BeforeEach
    void aTextIsThere() {
        text = texts.fictitious("Invite each State.", "Check the directory twice a year.");
        first = texts.provisions(text).get(1).id();
        last = texts.lastParagraph(text);
    }

    @Test
    void aCompilationSaysByItselfWhatIsNew() {
        try (var delegate = onAPhone()) {
            delegate.open(text.path() + "/proposals");
            delegate.comesLive();
            isSound(delegate, "as it was opened");

            proposals.sent(text, "XBE", ASKED);
            assertThat(delegate.main().locator(".proposal")).hasCount(1);
            assertThat(delegate.main().locator(".proposal ins").first()).containsText("three times");
            assertThat(delegate.page().locator(".live-said")).not().isEmpty();
            isSound(delegate, "with a proposal");

            texts.revise(text, REVISED);
            assertThat(delegate.main().locator(paragraph(last) + " > p").first())
                    .hasText(REVISED);
            delegate.sees("proposals.compilation.lead", delegate.text("negotiation.version.rev", 1));
            isSound(delegate, "on a revision");

            theRoomIsAt(first);
            assertThat(delegate.main().locator(".discussed")).hasAttribute("id", "p-" + first);
            theRoomIsAt(last);
            assertThat(delegate.main().locator(".discussed")).hasAttribute("id", "p-" + last);
            assertThat(delegate.main().locator(".now")).containsText("2");
            isSound(delegate, "with a paragraph under discussion");
        }
        assertThat(hindrances).isEmpty();
    }

    @Test
    void theTextItselfSaysSoToo() {
        try (var delegate = onAPhone()) {
            delegate.open(text.path());
            delegate.comesLive();
            texts.revise(text, REVISED);
            assertThat(delegate.main().locator(paragraph(last) + " > p").first())
                    .hasText(REVISED);
            theRoomIsAt(first);
            assertThat(delegate.main().locator(".discussed")).hasAttribute("id", "p-" + first);
            isSound(delegate, "a text");
        }
        assertThat(hindrances).isEmpty();
    }

    /** Nothing of what somebody is about to send is taken from under their hands. */
    @Test
    void aPageOnWhichSomebodyTypesWaits() {
        var sent = proposals.sent(text, "XBE", ASKED);
        try (var delegate = onAPhone()) {
            delegate.open(sent.path());
            delegate.comesLive();
            delegate.write("reason", "نحتاج إلى وقت.");
            texts.revise(text, REVISED);
            proposals.sent(text, "XAR", "Check it every month.");
            assertThat(delegate.page().locator("[data-live^=asked]")).containsText("2");
            assertThat(delegate.page().locator("[name=reason]")).hasValue("نحتاج إلى وقت.");
        }
    }

    @Test
    void withoutScriptsThePagesComeAgain() {
        try (var delegate = house.delegate(Language.AR, false, "XCV")) {
            for (var path : List.of(text.path(), text.path() + "/proposals")) {
                delegate.open(path);
                assertThat(delegate.page().locator("head meta[http-equiv=refresh]"))
                        .hasAttribute("content", "30");
            }
            proposals.sent(text, "XBE", ASKED);
            delegate.page().reload();
            assertThat(delegate.main().locator(".proposal")).hasCount(1);
        }
    }

    /** By whoever keeps the text, in another window. */
    private void theRoomIsAt(UUID paragraph) {
        try (var officer = house.officer(Language.FR, false)) {
            officer.open(text.path() + "/discussion");
            officer.choose("paragraph", paragraph.toString());
            officer.press("discussion.do");
            assertThat(officer.main().locator("[data-live-page='" + paragraph + "']"))
                    .hasCount(1);
        }
    }

    private Visitor onAPhone() {
        var delegate = house.delegate(Language.AR, true, "XCV");
        delegate.page().setViewportSize(320, 640);
        return delegate;
    }

    private void isSound(Visitor visitor, String page) {
        Hindrances.axe(visitor, Language.AR, page, hindrances);
        assertThat(visitor.page().evaluate("document.scrollingElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    private static String paragraph(UUID id) {
        return "[id=p-" + id + "]";
    }
}
