package org.entente.negotiation.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.Comparator;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TestTexts;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the text has overtaken is asked for again on the text as it is now, and was sent all the same. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ProposedAnewTests {

    private static final String NOW = "Decide to meet again after four years.";
    private static final String OFFER = "Propose anew on the present text";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals made;

    @Autowired
    Proposals proposals;

    private NegotiatedText text;
    private Proposal sent;
    private Delegate kenya;

    @BeforeEach
    void aProposalOfTwoIsSent() {
        text = texts.issued(Audience.PUBLIC, "Invite each State;", "Decide to meet again after two years.");
        sent = made.sentJointly(text, "KEN", "GHA", "Decide to meet again after three years.");
        kenya = people.delegateOf("KEN");
    }

    @Test
    void whatStandsOnTheTextAsItIsNeedsNoOther() {
        assertThat(get(sent.path(), kenya)).bodyText().doesNotContain(OFFER);
    }

    @Test
    void itIsOfferedToThoseWhoStandBehindItOnceTheTextHasOvertakenIt() {
        texts.revise(text, NOW);
        for (var own : new Delegate[] {kenya, people.delegateOf("GHA"), people.in("KEN", Role.ADVISER)})
            assertThat(get(sent.path(), own)).bodyText().contains(OFFER, "again=" + sent.id());
        assertThat(get(sent.path(), people.delegateOf("CHL"))).bodyText().doesNotContain(OFFER);
        assertThat(get(form(), kenya))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Decide to meet again after three years.", NOW, "name=\"again\" value=\"" + sent.id())
                .contains("stays as it is until it is withdrawn");
    }

    /** Nobody is an author of words that it has not agreed to. */
    @Test
    void theOtherAuthorsAreAskedAgainAndTheOneThatWasSentStays() {
        texts.revise(text, NOW);
        assertThat(write(sent)).hasStatus(HttpStatus.SEE_OTHER);
        var drawn = newest();
        assertThat(drawn.cosponsors()).isEmpty();
        assertThat(get(drawn.path(), kenya)).bodyText().contains("can be asked again", "Name Ghana");
        assertThat(post(drawn.path() + "/writers", "party", "GHA")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(drawn.path(), kenya))
                .bodyText()
                .contains("Named, and has not answered")
                .doesNotContain("Name Ghana");
        assertThat(proposals.readableBy(Reader.guest(), sent.id()).isPending()).isTrue();
    }

    @Test
    void ofAnotherDelegationsNothingIsTakenOver() {
        texts.revise(text, NOW);
        var other = made.sentJointly(text, "CHL", "GHA", "Decide nothing.");
        texts.revise(text, "Decide to meet again after five years.");
        assertThat(get(text.path() + "/proposals/new?again=" + other.id(), kenya))
                .bodyText()
                .doesNotContain("Decide nothing.");
    }

    /** What was typed comes back, and with it of which proposal it is. */
    @Test
    void whereItIsRefusedItIsStillTheOneThatIsProposedAnew() {
        texts.revise(text, NOW);
        assertThat(post(
                        text.path() + "/proposals",
                        "kind",
                        "REPLACE",
                        "words",
                        "",
                        "again",
                        sent.id().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("name=\"again\" value=\"" + sent.id());
    }

    private String form() {
        return text.path() + "/proposals/new?again=" + sent.id();
    }

    private MvcTestResult write(Proposal before) {
        return post(
                text.path() + "/proposals",
                "kind",
                "REPLACE",
                "from",
                texts.lastParagraph(text).toString(),
                "base",
                Provision.hash(NOW),
                "provisionKind",
                "NUMBERED",
                "level",
                "0",
                "words",
                "Decide to meet again after three years and a half.",
                "again",
                before.id().toString());
    }

    private Proposal newest() {
        return proposals.on(text.id(), Reader.of(kenya)).stream()
                .max(Comparator.comparing(Proposal::writtenAt))
                .orElseThrow();
    }

    private MvcTestResult get(String path, Delegate reader) {
        return browser.get().uri("/en" + path).with(as(reader)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = browser.post().uri("/en" + path).with(as(kenya));
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }
}
