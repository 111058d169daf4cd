package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.entente.languages.Language;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.proposals.TestProposals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two delegations write a proposal: one in Arabic on a phone of 320 pixels, the other in French without scripts. */
@InTheBrowser
class WrittenTogetherTests {

    @Autowired
    House house;

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals proposals;

    @Test
    void itIsSentInTheNameOfBothOnceBothAgree() {
        var text = texts.fictitious("Invite each State.", "Decide to meet twice a year.");
        var drawn = proposals.inPreparation(text, "XCV", "Decide to meet once a year.");
        var hindrances = new ArrayList<String>();
        try (var lead = house.delegate(Language.AR, true, "XCV");
                var other = house.delegate(Language.FR, false, "XBE")) {
            lead.page().setViewportSize(320, 640);
            lead.open(drawn.path());
            lead.choose("party", "XBE");
            lead.press("proposals.joint.name.do");
            lead.sees("proposals.joint.asked");
            Hindrances.axe(lead, Language.AR, "named", hindrances);
            assertThat(lead.page().evaluate("document.scrollingElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);

            other.open(text.path());
            other.follow("proposals.joint.asked_of");
            other.press("proposals.joint.accept");
            other.follow("proposals.change");
            other.write("words", "Decide to meet every second year.");
            other.press("proposals.save");
            other.press("proposals.joint.agree");
            other.sees("proposals.joint.agrees");

            lead.open(drawn.path());
            assertThat(lead.main()).containsText("Decide to meet every second year.");
            Hindrances.axe(lead, Language.AR, "agreed", hindrances);
            lead.press("proposals.send");
            lead.seesTitle("proposals.number", 1);
        }
        try (var guest = house.guest(Language.EN)) {
            guest.open(drawn.path());
            assertThat(guest.main()).containsText("Corvanta and Belmora");
        }
        assertThat(hindrances).isEmpty();
    }
}
