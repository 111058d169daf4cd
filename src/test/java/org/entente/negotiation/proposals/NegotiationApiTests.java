package org.entente.negotiation.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TestTexts;
import org.entente.web.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Texts, versions and proposals for programs: what whoever asks may read on the pages, and no more. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class NegotiationApiTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals made;

    @Autowired
    JdbcClient jdbc;

    private NegotiatedText text;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(Audience.PUBLIC, "Invite each State;", "Decide to meet again.");
    }

    /** Page by page, for other tests have texts too. */
    private List<String> everyText() throws UnsupportedEncodingException {
        var all = new ArrayList<String>();
        for (String next = ""; next != null; ) {
            var page = JsonPath.parse(get("/api/v1/texts" + (next.isEmpty() ? "" : "?after=" + next))
                    .getResponse()
                    .getContentAsString());
            all.addAll(page.<List<String>>read("$.texts[*].id"));
            next = page.read("$.next");
        }
        return all;
    }

    @Test
    void aTextIsToldWithItsVersionsAndTheirParagraphs() throws UnsupportedEncodingException {
        var before = texts.provisions(text);
        texts.revised(text, draft -> draft.remove(before.get(1).id()));
        texts.prepare(text);
        assertThat(everyText()).contains(text.id().toString()).doesNotHaveDuplicates();
        assertThat(get("/api/v1" + text.path()))
                .bodyJson()
                .hasPathSatisfying("$.versions.length()", it -> it.assertThat().isEqualTo(2))
                .hasPathSatisfying(
                        "$.versions[0].revision", it -> it.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.current", it -> it.assertThat().isEqualTo(2));
        var last = before.get(2);
        assertThat(get("/api/v1" + text.path() + "/versions/2"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.paragraphs[1].id",
                        it -> it.assertThat().isEqualTo(last.id().toString()))
                .hasPathSatisfying(
                        "$.paragraphs[1].number", it -> it.assertThat().isEqualTo("1."))
                .hasPathSatisfying("$.paragraphs[1].hash", it -> it.assertThat().isEqualTo(last.hash()))
                .hasPathSatisfying(
                        "$.paragraphs[1].change", it -> it.assertThat().isEqualTo("KEPT"))
                .hasPathSatisfying(
                        "$.gone[0].id",
                        it -> it.assertThat().isEqualTo(before.get(1).id().toString()));
        assertThat(get("/api/v1" + text.path() + "/versions/3")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/api/v1" + text.path()).with(as(people.officer())))
                .bodyJson()
                .hasPathSatisfying("$.versions.length()", it -> it.assertThat().isEqualTo(3));
    }

    @Test
    void whatIsNotForWhoeverAsksIsNotThere() {
        var closed = texts.issued(new Audience(Audience.Kind.STATES, Set.of()), "Decide in private.");
        var sent = made.sent(closed, "KEN", "Decide in public.");
        var begun = texts.begun(Audience.PUBLIC, "Not issued yet.");
        var drawn = made.inPreparation(text, "KEN", "Decide nothing.");
        for (var path : List.of(
                closed.path(), closed.path() + "/versions/1", closed.path() + "/proposals", sent.path(), begun.path()))
            assertThat(get("/api/v1" + path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/api/v1" + drawn.path()).with(as(people.delegateOf("KEN"))))
                .as("what a program collects goes on to others")
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/v1/texts?after=" + closed.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/api/v1" + sent.path()).with(as(people.delegateOf("GHA"))))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void aProposalIsToldAsItWasSentAndAsItStandsNow() {
        var last = texts.lastParagraph(text);
        var sent = made.sent(text, "KEN", "Decide to meet again next year.");
        made.sent(text, "GHA", ProposalKind.DELETE, last, "");
        browser.post()
                .uri("/en" + sent.path() + "/reaction")
                .param("degree", "CAN_ACCEPT")
                .with(as(people.delegateOf("CHL")))
                .exchange();
        var path = "/api/v1" + text.path() + "/proposals";
        assertThat(get(path))
                .bodyJson()
                .hasPathSatisfying("$.count", it -> it.assertThat().isEqualTo(2))
                .hasPathSatisfying(
                        "$.proposals[0].proponents[0]", it -> it.assertThat().isEqualTo("KEN"))
                .hasPathSatisfying(
                        "$.proposals[0].paragraphs[0]", it -> it.assertThat().isEqualTo(last.toString()))
                .hasPathSatisfying(
                        "$.proposals[0].hash", it -> it.assertThat().isEqualTo(Provision.hash("Decide to meet again.")))
                .hasPathSatisfying("$.proposals[0].state", it -> it.assertThat().isEqualTo("SENT"))
                .hasPathSatisfying(
                        "$.proposals[0].now.conflictsWith[0]",
                        it -> it.assertThat().isEqualTo(2))
                .hasPathSatisfying(
                        "$.proposals[0].reactions[0].degree",
                        it -> it.assertThat().isEqualTo("CAN_ACCEPT"));
        assertThat(get(path + "?after=1"))
                .bodyJson()
                .hasPathSatisfying("$.proposals.length()", it -> it.assertThat().isEqualTo(1))
                .hasPathSatisfying(
                        "$.proposals[0].number", it -> it.assertThat().isEqualTo(2));
        jdbc.sql("update negotiation.text set attributed = false where id = :id")
                .param("id", text.id())
                .update();
        for (var hidden : List.of(path, "/api/v1" + sent.path()))
            assertThat(get(hidden)).bodyText().doesNotContain("KEN", "CHL", "CAN_ACCEPT");
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).exchange();
    }
}
