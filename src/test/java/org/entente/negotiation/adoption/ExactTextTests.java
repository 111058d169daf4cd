package org.entente.negotiation.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.TestTexts;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The exact words before a body, what a deletion takes along, and votes that are asked for no more. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ExactTextTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestAdoptions made;

    @Autowired
    AdoptionVotes votes;

    @Autowired
    Chronicle chronicle;

    private NegotiatedText text;
    private List<UUID> paragraphs = List.of();
    private Delegate chair;
    private Delegate kenya;

    @BeforeEach
    void aVersionWithASubParagraphWasIssued() {
        text = texts.issued(Audience.PUBLIC, "Invite each State.", "Agree on a check:", "Thank the Chair.");
        var second = texts.provisions(text).get(2).id();
        texts.revised(text, draft -> draft.add(UUID.randomUUID(), second, ProvisionKind.NUMBERED, 1, "twice a year."));
        paragraphs = texts.provisions(text).stream().map(Provision::id).toList();
        chair = people.in(null, Role.CHAIR);
        kenya = people.delegateOf("KEN");
    }

    @Test
    void whatIsDecidedOnIsReadAndPrintedBeforeTheGavelComesDown() throws Exception {
        var adoption = made.byConsensus(text, "KEN");
        made.readOut(adoption, paragraphs.getLast(), "Thank the Chair and the Bureau.");
        var page = page(adoption.path() + "/text");
        assertThat(page)
                .contains("with 1 amendment read out", "Invite each State.", "Thank the Chair and the Bureau.")
                .contains("As read out", reads(adoption), adoption.path() + "/text.pdf")
                .doesNotContain("Thank the Chair.<");
        assertThat(page(adoption.path())).contains(adoption.path() + "/text\"");
        var file = browser.get().uri("/en" + adoption.path() + "/text.pdf").exchange();
        try (var pdf = Loader.loadPDF(file.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("3. Thank the Chair and the Bureau.", "is before the body");
        }
    }

    @Test
    void theExactTextIsForThoseWhoReadTheText() {
        var closed = texts.issued(new Audience(Audience.Kind.STATES, Set.of()), "Decide in private.");
        var adoption = made.byConsensus(closed, "KEN");
        for (var ending : List.of("", ".pdf")) {
            assertThat(browser.get().uri("/en" + adoption.path() + "/text" + ending))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browser.get()
                            .uri("/en" + adoption.path() + "/text" + ending)
                            .with(as(kenya)))
                    .hasStatus(HttpStatus.OK);
        }
    }

    @Test
    void whoeverReadsOutADeletionSaysWhatGoesAlong() {
        var adoption = made.byConsensus(text, "KEN");
        var goes = "What stands under it goes along with it: paragraph 2(a).";
        var form = browser.get()
                .uri("/en" + adoption.path() + "/amendments/new?deed=DELETE&paragraph=" + paragraphs.get(2))
                .with(as(chair));
        assertThat(form).bodyText().contains(goes);
        assertThat(page(adoption.path())).doesNotContain(goes);
        assertThat(keep(
                        adoption,
                        "/amendments",
                        Map.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "deed",
                                "DELETE",
                                "paragraph",
                                paragraphs.get(2).toString())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(adoption.path())).contains(goes);
        assertThat(page(adoption.path() + "/text")).doesNotContain("twice a year.");
    }

    @Test
    void aVoteOnParagraphsIsAskedForNoMoreOnceTheStateThatAskedSaysSo() {
        var adoption = made.byVote(text, "KEN", "GHA");
        var vote = asked(adoption, "KEN");
        var path = adoption.path() + "/votes/" + vote.id() + "/withdrawal";
        assertThat(post(path, people.delegateOf("GHA"))).as("another State").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(path, people.in("KEN", Role.ADVISER))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en" + adoption.path()).with(as(kenya)))
                .bodyText()
                .contains("Withdraw the request for a vote on: paragraph 3");
        assertThat(keep(adoption, "/opening", Map.of()))
                .as("the vote comes first")
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(path, kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(adoption.path()))
                .contains("Not put to the vote by itself any more: paragraph 3", "asked for by Kenya")
                .contains("The request for a vote on paragraphs by themselves was withdrawn.");
        assertThat(chronicle.on(adoption.path(), 9)).extracting(Entry::name).contains("SeparateVoteWithdrawn");
        assertThat(browser.get().uri("/api/v1" + adoption.path()))
                .bodyJson()
                .extractingPath("$.votes[0].withdrawnAt")
                .isNotNull();
        for (var act : List.of("/withdrawal", "/opening"))
            assertThat(keep(adoption, "/votes/" + vote.id() + act, Map.of())).hasStatus(HttpStatus.CONFLICT);
        asked(adoption, "KEN");
        assertThat(votes.of(adoption.id())).as("asked for again").hasSize(2);
    }

    @Test
    void theChairTakesBackWhatNobodyHasVotedOnAndTheBodyIsAsked() {
        var adoption = made.byVote(text, "KEN", "GHA");
        var vote = asked(adoption, "");
        assertThat(post(adoption.path() + "/votes/" + vote.id() + "/withdrawal", kenya))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(keep(adoption, "/votes/" + vote.id() + "/withdrawal", Map.of()))
                .hasStatus(HttpStatus.SEE_OTHER);
        var opened = asked(adoption, "");
        assertThat(keep(adoption, "/votes/" + opened.id() + "/opening", Map.of()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keep(adoption, "/votes/" + opened.id() + "/withdrawal", Map.of()))
                .as("States vote")
                .hasStatus(HttpStatus.CONFLICT);
        keep(adoption, "/votes/" + opened.id() + "/closing", Map.of());
        assertThat(keep(adoption, "/opening", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
    }

    private AdoptionVote asked(TextAdoption adoption, String state) {
        var fields = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "rule",
                "Rule 129",
                "majority",
                "SIMPLE",
                "state",
                state,
                "paragraph",
                paragraphs.getLast().toString());
        assertThat(keep(adoption, "/votes", fields)).hasStatus(HttpStatus.SEE_OTHER);
        return votes.of(adoption.id()).getLast();
    }

    private String reads(TextAdoption adoption) {
        return page(adoption.path()).replaceFirst("(?s).*class=\"hash\">([0-9a-f]{64})<.*", "$1");
    }

    private String page(String path) {
        var answer = browser.get().uri("/en" + path).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult keep(TextAdoption adoption, String page, Map<String, String> fields) {
        var request = browser.post().uri("/en" + adoption.path() + page).with(as(chair));
        new LinkedHashMap<>(fields).forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult post(String path, Delegate by) {
        return browser.post().uri("/en" + path).with(as(by)).exchange();
    }
}
