package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.negotiation.adoption.DeclarationKind;
import org.entente.negotiation.adoption.TestAdoptions;
import org.entente.negotiation.proposals.TestProposals;
import org.entente.negotiation.silence.TestSilences;
import org.entente.parties.PartyId;
import org.entente.search.IndexNow;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was proposed, and what was said before the body, is found by whoever reads the text. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class FoundInNegotiationTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals proposals;

    @Autowired
    TestAdoptions adoptions;

    @Autowired
    TestSilences silences;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void aProposalIsFoundByItsWordsOnceItIsSentAndByThoseWhoReadItsText() {
        var text = texts.issued(new Audience(Audience.Kind.STATES, Set.of()), "Decide to meet again.");
        var ghana = people.delegateOf("GHA");
        var drawn = proposals.inPreparation(text, "KEN", "Decide to meet " + word + ".");
        assertThat(found(ghana)).as("in preparation").isEmpty();
        send(drawn.path());
        var hit = found(ghana).getFirst();
        assertThat(hit.get("kind").asString()).isEqualTo("proposal");
        assertThat(hit.get("title").asString()).startsWith("Proposal 1 · ");
        assertThat(hit.get("party").asString())
                .isEqualTo(PartyId.ofCode("KEN").id().toString());
        assertThat(found(null)).as("a guest").isEmpty();
        assertThat(found(people.delegateOf("AU"))).as("an organisation").isEmpty();
    }

    @Test
    void whereATextKeepsToItselfWhoAskedSearchDoesToo() {
        var text = texts.issued(Audience.PUBLIC, "Decide to meet again.");
        jdbc.sql("update negotiation.text set attributed = false where id = :id")
                .param("id", text.id())
                .update();
        proposals.sent(text, "KEN", "Decide to meet " + word + ".");
        var hit = found(people.delegateOf("GHA")).getFirst();
        assertThat(hit.get("kind").asString()).isEqualTo("proposal");
        assertThat(hit.toString())
                .doesNotContain("KEN", "Kenya", PartyId.ofCode("KEN").id().toString());
    }

    /** It is on the page of the proposal, unless the text keeps to itself who says what. */
    @Test
    void whatADelegationSaysToAProposalIsFoundWhereTheTextTellsWhoSaysIt() {
        var text = texts.issued(Audience.PUBLIC, "Decide to meet again.");
        var proposal = proposals.sent(text, "KEN", "Decide to meet twice.");
        var ghana = people.delegateOf("GHA");
        assertThat(browser.post()
                        .uri("/en" + proposal.path() + "/reaction")
                        .param("degree", "NEEDS_CHANGE")
                        .param("reason", "Only after " + word + ".")
                        .with(as(ghana)))
                .hasStatus(HttpStatus.SEE_OTHER);
        var hit = found(null).getFirst();
        assertThat(hit.get("kind").asString()).isEqualTo("reaction");
        assertThat(hit.get("title").asString()).startsWith("Needs a change · Proposal 1 · ");
        assertThat(hit.get("party").asString())
                .isEqualTo(PartyId.ofCode("GHA").id().toString());
        assertThat(browser.post()
                        .uri("/en" + proposal.path() + "/reaction/withdrawal")
                        .with(as(ghana)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(found(null)).isEmpty();
        jdbc.sql("update negotiation.text set attributed = false where id = :id")
                .param("id", text.id())
                .update();
        assertThat(browser.post()
                        .uri("/en" + proposal.path() + "/reaction")
                        .param("degree", "NEEDS_CHANGE")
                        .param("reason", "Only after " + word + ".")
                        .with(as(ghana)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(found(ghana)).isEmpty();
    }

    @Test
    void whatIsReadOutBeforeTheBodyIsFoundOnThePageOfTheAdoption() {
        var text = texts.issued(new Audience(Audience.Kind.STATES, Set.of()), "Decide to meet again.");
        var adoption = adoptions.byConsensus(text, "KEN", "GHA");
        adoptions.readOut(adoption, texts.lastParagraph(text), "Decide to meet " + word + ".");
        var hit = found(people.delegateOf("GHA")).getFirst();
        assertThat(hit.get("kind").asString()).isEqualTo("oral_amendment");
        assertThat(hit.toString()).contains(adoption.path());
        assertThat(found(null)).isEmpty();
        assertThat(browser.post()
                        .uri("/en" + adoption.path() + "/amendments/1/withdrawal")
                        .with(as(people.officer())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(found(people.delegateOf("GHA"))).isEmpty();
    }

    /** Only where the State lets everybody know who reads the text. */
    @Test
    void whyAStateBrokeSilenceIsFoundByThoseWhoMayKnowAndUntilItIsTakenBack() {
        var text = texts.issued(Audience.PUBLIC, "Decide to meet again.");
        var procedure = silences.running(text, "KEN", "GHA");
        var broken = breaks("KEN", procedure.path(), "READERS");
        breaks("GHA", procedure.path(), "STATES_IN_IT");
        assertThat(found(people.delegateOf("GHA"))).hasSize(1);
        var hit = found(null).getFirst();
        assertThat(hit.get("kind").asString()).isEqualTo("silence");
        assertThat(hit.get("party").asString())
                .isEqualTo(PartyId.ofCode("KEN").id().toString());
        assertThat(browser.post()
                        .uri("/en/silence-breaks/" + broken + "/withdrawal")
                        .with(as(people.delegateOf("KEN"))))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(found(null)).isEmpty();
    }

    private UUID breaks(String state, String procedure, String visibility) {
        var id = UUID.randomUUID();
        assertThat(browser.post()
                        .uri("/en" + procedure + "/breaks")
                        .param("id", id.toString())
                        .param("on", "all")
                        .param("reason", "Our capital asks about " + word + ".")
                        .param("language", "en")
                        .param("visibility", visibility)
                        .with(as(people.delegateOf(state))))
                .hasStatus(HttpStatus.SEE_OTHER);
        return id;
    }

    @Test
    void whoMayNoLongerReadATextFindsWhatWasProposedOnItNoMore() {
        var text = texts.issued(Audience.PUBLIC, "Decide to meet again.");
        proposals.sent(text, "KEN", "Decide to meet " + word + ".");
        assertThat(found(null)).hasSize(1);
        assertThat(browser.post()
                        .uri("/en" + text.path() + "/audience")
                        .param("audience", "STATES")
                        .param("reason", "As agreed by the bureau.")
                        .param("lock", "0")
                        .with(as(people.officer())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(found(null)).isEmpty();
        assertThat(found(people.delegateOf("GHA"))).hasSize(1);
    }

    @Test
    void whatAStateSaysBeforeTheBodyIsFoundUntilItIsWithdrawn() {
        var text = texts.issued(Audience.PUBLIC, "Decide to meet again.");
        var adoption = adoptions.open(adoptions.byConsensus(text, "KEN", "GHA"));
        var kenya = people.delegateOf("KEN");
        assertThat(browser.post()
                        .uri("/en" + adoption.path() + "/declarations")
                        .param("id", UUID.randomUUID().toString())
                        .param("kind", DeclarationKind.RESERVATION.name())
                        .param("on", "whole")
                        .param("words", "We read this as " + word + ".")
                        .param("language", "en")
                        .with(as(kenya)))
                .hasStatus(HttpStatus.SEE_OTHER);
        var hit = found(null).getFirst();
        assertThat(hit.get("kind").asString()).isEqualTo("declaration");
        assertThat(hit.get("title").asString()).startsWith("Reservation · ");
        var declaration = jdbc.sql("select id from negotiation.adoption_declaration where adoption = :adoption")
                .param("adoption", adoption.id())
                .query(UUID.class)
                .single();
        assertThat(browser.post()
                        .uri("/en/adoption-declarations/" + declaration + "/withdrawal")
                        .with(as(kenya)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(found(null)).isEmpty();
    }

    @Test
    void whenATextGoesTheIndexIsToldOfAllThatGoesWithIt() {
        var text = texts.issued(Audience.PUBLIC, "Decide to meet again.");
        var proposal = proposals.sent(text, "KEN", "Decide to meet " + word + ".");
        var adoption = adoptions.byConsensus(text, "KEN", "GHA");
        var silence = silences.running(text, "KEN");
        var before = jdbc.sql("select max(number) from search.change")
                .query(Long.class)
                .single();
        house.publishEvent(new TextsLeave(Set.of(text.id())));
        assertThat(jdbc.sql(
                                "select whole from search.change where number > :before and shelf in ('proposals', 'adoptions', 'silence')")
                        .param("before", before)
                        .query(UUID.class)
                        .list())
                .contains(proposal.id(), adoption.id(), silence.id());
    }

    private void send(String path) {
        assertThat(browser.post().uri("/en" + path + "/sending").with(as(people.delegateOf("KEN"))))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private List<JsonNode> found(Delegate reader) {
        IndexNow.of(house);
        var request = browser.get().uri("/api/v1/search?q=" + word);
        var answer = (reader == null ? request : request.with(as(reader))).exchange();
        assertThat(answer).hasStatusOk();
        var body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(body).get("hits").valueStream().toList();
    }
}
