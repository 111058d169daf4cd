package org.entente.negotiation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.OverTheWire;
import org.entente.negotiation.TestTexts;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A proposal, what is said to it, and a paragraph of a draft, sent in as browsers send them. */
@SpringBootTest(classes = Entente.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ProposalOverTheWireTests {

    private static final String CHINESE = "请各国指定一名联络人";

    /** Each character is three bytes, and would be nine letters in the address of a page. */
    private static final String FIVE_MEGABYTES =
            CHINESE.repeat(5_000_000 / CHINESE.getBytes(StandardCharsets.UTF_8).length);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals made;

    @Autowired
    Proposals proposals;

    private NegotiatedText text;
    private Delegate kenya;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(Audience.PUBLIC, "Invite each State to name a point of contact;");
        kenya = people.delegateOf("KEN");
    }

    @Test
    void asManyCharactersAsAFieldHoldsAreTakenInAnyScript() throws Exception {
        var words = CHINESE.repeat(ProposalForm.LONGEST / CHINESE.length());
        assertThat(propose(words).statusCode()).isEqualTo(303);
        assertThat(proposals.on(text.id(), Reader.of(kenya)))
                .singleElement()
                .extracting(Proposal::words)
                .isEqualTo(words);
    }

    @Test
    void fiveMegabytesOfChineseComeBackWithASentence() throws Exception {
        assertComesBack(propose(FIVE_MEGABYTES), "the field holds 200,000");
    }

    @Test
    void soTheyDoFromAParagraphOfADraft() throws Exception {
        texts.prepare(text);
        var page = text.path() + "/draft/paragraphs/" + texts.lastParagraph(text);
        assertComesBack(
                new OverTheWire(port, people.officer())
                        .send(page, page, Map.of("kind", "NUMBERED", "level", "0", "words", FIVE_MEGABYTES)),
                "the field holds 200,000");
    }

    @Test
    void soTheyDoFromWhatIsSaidToAProposal() throws Exception {
        var sent = made.sent(text, "KEN", "Invite every State;");
        assertComesBack(
                new OverTheWire(port, people.delegateOf("GHA"))
                        .send(sent.path(), "/reaction", Map.of("degree", "NEEDS_CHANGE", "reason", FIVE_MEGABYTES)),
                "the field holds 5,000");
        assertComesBack(
                new OverTheWire(port, kenya).send(sent.path(), "/withdrawal", Map.of("because", FIVE_MEGABYTES)),
                "the field holds 5,000");
    }

    private static void assertComesBack(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence).contains(FIVE_MEGABYTES);
    }

    private HttpResponse<String> propose(String words) throws Exception {
        var from = texts.lastParagraph(text).toString();
        return new OverTheWire(port, kenya)
                .send(
                        text.path() + "/proposals/new?from=" + from,
                        "/proposals",
                        Map.of("from", from, "kind", "REPLACE", "words", words));
    }
}
