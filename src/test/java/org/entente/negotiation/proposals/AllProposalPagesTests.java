package org.entente.negotiation.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TestTexts;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever was sent on a text is found again, also what is asked for no more. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class AllProposalPagesTests {

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
    private Delegate kenya;
    private Delegate officer;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(Audience.PUBLIC, "Invite each State;", "Decide to meet after two years.");
        kenya = people.delegateOf("KEN");
        officer = people.officer();
    }

    @Test
    void eachStandsWithWhatBecameOfIt() {
        var taken = made.sent(text, "GHA", "Decide to meet after three years.");
        var withdrawn = made.sent(text, "KEN", "Decide to meet after four years.");
        var first = texts.provisions(text).get(1).id();
        made.sent(text, "CHL", ProposalKind.DELETE, first, "");
        made.inPreparation(text, "KEN", "Decide nothing.");
        post(withdrawn.path() + "/withdrawal", kenya, "because", "Met by others.");
        texts.prepare(text);
        post(taken.path() + "/taking", officer);
        assertThat(page(""))
                .contains("Proposal 1", "Pending", "Withdrawn", "Met by others.")
                .doesNotContain("Rev.1");
        post(text.path() + "/draft/issue", officer);
        assertThat(page(""))
                .contains("Taken up in Rev.1", "Withdrawn", "Pending", "Delete · paragraph 1", "3 of 3")
                .doesNotContain("In preparation");
        assertThat(page("?state=WITHDRAWN")).contains("Proposal 2", "1 of 3").doesNotContain("Proposal 1<");
        assertThat(page("?by=CHL")).contains("Proposal 3", "1 of 3").doesNotContain("Proposal 2<");
        assertThat(page("?by=CHL&state=TAKEN")).contains("No proposal of that kind was sent on this text.", "0 of 3");
    }

    @Test
    void itIsReachedFromTheTextAndItsCompilation() {
        assertThat(body(text.path())).doesNotContain("/proposals/all");
        made.sent(text, "KEN", "Decide to meet after four years.");
        assertThat(body(text.path())).contains("/en" + text.path() + "/proposals/all", "1 sent");
        assertThat(body(text.path() + "/proposals")).contains("/en" + text.path() + "/proposals/all");
    }

    @Test
    void whoMayNotReadTheTextFindsNoList() {
        var closed = texts.issued(new Audience(Audience.Kind.STATES, Set.of()), "Decide in private.");
        made.sent(closed, "KEN", "Decide in public.");
        assertThat(browser.get().uri("/en" + closed.path() + "/proposals/all")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en" + closed.path() + "/proposals/all").with(as(kenya)))
                .hasStatus(HttpStatus.OK);
    }

    @Test
    void whereAttributionIsHiddenItTellsNobodysName() {
        made.sent(text, "KEN", "Decide to meet after four years.");
        jdbc.sql("update negotiation.text set attributed = false where id = :id")
                .param("id", text.id())
                .update();
        assertThat(page("")).contains("A delegation").doesNotContain("Kenya");
        assertThat(page("?by=KEN")).contains("0 of 1").doesNotContain("Kenya");
    }

    private String page(String query) {
        return body(text.path() + "/proposals/all" + query);
    }

    private String body(String path) {
        var answer = browser.get().uri("/en" + path).exchange().getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void post(String path, Delegate by, String... fields) {
        var request = browser.post().uri("/en" + path).with(as(by));
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        assertThat(request).hasStatus(HttpStatus.SEE_OTHER);
    }
}
