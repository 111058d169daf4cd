package org.entente.negotiation.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.assertj.core.api.AbstractStringAssert;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.files.TestAmendedFiles;
import org.entente.negotiation.proposals.Proposal;
import org.entente.negotiation.proposals.ProposalState;
import org.entente.negotiation.proposals.Proposals;
import org.entente.negotiation.proposals.TestProposals;
import org.entente.negotiation.silence.TestSilences;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.entente.web.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** An adopted text is closed: nothing is asked for on it any more, and what was pending tells so. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class AdoptedTextTests {

    private static final String CLOSED = "This text has been adopted: no version, proposal";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    NegotiatedTexts negotiated;

    @Autowired
    TestAdoptions made;

    @Autowired
    TestProposals asked;

    @Autowired
    TestSilences silences;

    @Autowired
    TestAmendedFiles files;

    @Autowired
    Proposals proposals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private NegotiatedText text;
    private UUID paragraph;
    private Delegate chair;
    private Delegate kenya;
    private Delegate ghana;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(Audience.PUBLIC, "Invite each State.", "Meet twice a year.");
        paragraph = texts.lastParagraph(text);
        chair = people.in(null, Role.CHAIR);
        kenya = people.delegateOf("KEN");
        ghana = people.delegateOf("GHA");
    }

    @Test
    void noVersionIsBegunOnIt() {
        adopt();
        assertThat(page(text.path(), chair)).doesNotContain("action=\"/en" + text.path() + "/draft\"");
        refused(post(text.path() + "/draft", chair, Map.of()));
        for (var closed : List.of("/draft", "/draft/words", "/draft/addition", "/discussion", "/silence/new"))
            assertThat(browser.get().uri("/en" + text.path() + closed).with(as(chair)))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains(CLOSED);
    }

    /** Whoever had the form open when the gavel came down loses nothing. */
    @Test
    void wordsThatComeTooLateForADraftAreKept() {
        adopt();
        refused(post(
                        text.path() + "/draft/paragraphs/" + paragraph,
                        chair,
                        Map.of("words", "Meet every month.", "kind", "NUMBERED", "level", "0", "known", "0")))
                .contains("Meet every month.");
        refused(post(text.path() + "/draft/words", chair, Map.of("words", "1. Meet every day.")))
                .contains("1. Meet every day.");
    }

    @Test
    void noProposalIsWrittenOnItOrSent() {
        var begun = asked.inPreparation(text, "KEN", "Meet once a year.");
        adopt();
        assertThat(page(text.path() + "/proposals", kenya))
                .contains(CLOSED)
                .doesNotContain("/proposals/new")
                .doesNotContain("/proposals/files");
        refused(post(
                        text.path() + "/proposals",
                        kenya,
                        Map.of("from", paragraph.toString(), "kind", "REPLACE", "words", "Meet in Nairobi.")))
                .contains("Meet in Nairobi.");
        refused(post(
                        begun.path() + "/change",
                        kenya,
                        Map.of("from", paragraph.toString(), "kind", "REPLACE", "words", "Meet in Mombasa.")))
                .contains("Meet in Mombasa.");
        refused(post(begun.path() + "/sending", kenya, Map.of()));
        assertThat(page(begun.path(), kenya))
                .contains(CLOSED, "Meet once a year.", "/discard\"")
                .doesNotContain("/sending\"");
        assertThat(post(begun.path() + "/discard", kenya, Map.of())).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whatWasPendingStaysReadableAsNotTakenUp() {
        var pending = asked.sent(text, "KEN", "Meet once a year.");
        adopt();
        assertThat(state(pending)).isEqualTo(ProposalState.NOT_TAKEN_UP);
        assertThat(page(pending.path(), ghana))
                .contains("Not taken up: it was pending when the text was adopted", "Meet once a year.")
                .doesNotContain("/cosponsors\"")
                .doesNotContain("/reaction\"");
        assertThat(page(text.path() + "/proposals", ghana)).contains("Proposal 1", "Not taken up", "none pending");
    }

    /** The body may have said with its own words what a delegation had asked for. */
    @Test
    void whatTheAdoptedTextSaysAlreadyIsToldAsThat() {
        var pending = asked.sent(text, "KEN", "Meet once a year.");
        var adoption = made.byConsensus(text, "KEN", "GHA");
        made.readOut(adoption, paragraph, "Meet once a year.");
        made.adopted(made.open(adoption));
        assertThat(page(pending.path(), kenya))
                .contains("The text says so already")
                .doesNotContain("Not taken up");
    }

    @Test
    void whatIsSaidToAProposalTooLateIsRefusedAndKept() {
        var pending = asked.sent(text, "KEN", "Meet once a year.");
        adopt();
        refused(post(
                        pending.path() + "/reaction",
                        ghana,
                        Map.of("degree", "NEEDS_CHANGE", "reason", "Twice would be better.")))
                .contains("Twice would be better.");
        refused(post(pending.path() + "/withdrawal", kenya, Map.of("because", "It is met.")))
                .contains("It is met.");
        for (var act : List.of("/cosponsors", "/cosponsors/ending"))
            refused(post(pending.path() + act, ghana, Map.of()));
        refused(post(pending.path() + "/taking", chair, Map.of()));
        assertThat(state(pending)).isEqualTo(ProposalState.NOT_TAKEN_UP);
    }

    @Test
    void aFileThatCameBackIsReadableAndNothingOfItIsKept() {
        var file = files.of(text, "KEN", "Meet once a year.");
        adopt();
        assertThat(page(file.path(), kenya)).contains(CLOSED, "<ins>once</ins>").doesNotContain("name=\"chosen\"");
        refused(post(file.path(), kenya, Map.of("chosen", "0")));
        refused(post(text.path() + "/proposals/files", kenya, Map.of()));
        assertThat(page(file.path(), kenya)).doesNotContain("/discards\"");
        for (var act : List.of("discard", "back"))
            for (var what : List.of("0", "all")) refused(post(file.path() + "/discards", kenya, Map.of(act, what)));
        assertThat(page(text.path() + "/proposals/files", kenya))
                .contains(CLOSED, file.path())
                .doesNotContain("multipart/form-data");
    }

    @Test
    void noSilenceIsSetOnItAndWhatWasTypedIsKept() {
        adopt();
        assertThat(page(text.path() + "/silence", chair)).contains(CLOSED).doesNotContain("/silence/new");
        refused(post(text.path() + "/silence", chair, Map.of("scope", "whole", "who", "all", "note_en", "As agreed.")))
                .contains("As agreed.");
    }

    @Test
    void theGavelWaitsForSilenceThatRuns() {
        silences.running(text, "KEN", "GHA");
        var adoption = made.open(made.byConsensus(text, "KEN", "GHA"));
        assertThat(post(
                        adoption.path() + "/conclusion",
                        chair,
                        Map.of("expected", "ADOPTED", "symbol", TestAdoptions.symbol(), "kind", "REPORT")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("A silence procedure on this text runs until");
        assertThat(made.now(adoption).isOpen()).isTrue();
        assertThat(negotiated.find(text.id()).orElseThrow().isAdopted()).isFalse();
    }

    @Test
    void theGavelEndsTheDiscussion() {
        post(text.path() + "/discussion", chair, Map.of("paragraph", paragraph.toString()));
        assertThat(page(text.path(), kenya)).contains("Under discussion: 2");
        adopt();
        assertThat(page(text.path(), kenya)).doesNotContain("Under discussion:");
        refused(post(text.path() + "/discussion", chair, Map.of("paragraph", paragraph.toString())));
    }

    @Test
    void theDatabaseRefusesWhoeverGoesPastTheHouse() {
        var pending = asked.sent(text, "KEN", "Meet once a year.");
        adopt();
        for (var sql : List.of(
                "insert into negotiation.version (id, text, number, kind, begun_at) values (gen_random_uuid(), :id, 9, 'LIMITED', now())",
                "insert into negotiation.discussion (text, paragraph, at) values (:id, gen_random_uuid(), now())",
                "update negotiation.proposal set state = 'TAKEN' where text = :id",
                "update negotiation.text set adopted_at = null where id = :id"))
            assertThatThrownBy(() -> jdbc.sql(sql).param("id", text.id()).update())
                    .isInstanceOf(DataAccessException.class);
        assertThat(state(pending)).isEqualTo(ProposalState.NOT_TAKEN_UP);
    }

    /** What is being sent when the gavel comes down is sent before it, or refused; nothing comes in between. */
    @Test
    void theGavelWaitsForWhoeverStillNegotiates() throws Exception {
        var adoption = made.open(made.byConsensus(text, "KEN", "GHA"));
        var isHeld = new CountDownLatch(1);
        var mayGo = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var sending = both.submit(() -> transaction.execute(status -> {
                negotiated.holdOpen(text.id());
                isHeld.countDown();
                await(mayGo);
                return Instant.now();
            }));
            isHeld.await();
            var gavel = both.submit(() -> {
                made.adopted(adoption);
                return Instant.now();
            });
            mayGo.countDown();
            assertThat(gavel.get()).isAfterOrEqualTo(sending.get());
        }
        assertThatThrownBy(() -> transaction.execute(status -> negotiated.holdOpen(text.id())))
                .isInstanceOf(RuleBroken.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Corrections are what remains. */
    @Test
    void itIsStillPutRight() {
        var adoption = adopt();
        var fields = new LinkedHashMap<String, String>();
        fields.put("language", "en");
        fields.put("paragraph", paragraph.toString());
        fields.put("known", Provision.hash("Meet twice a year."));
        fields.put("words", "Meet twice each year.");
        fields.put("reason", "A slip of the pen.");
        assertThat(post(adoption.path() + "/corrections", chair, fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(texts.provisions(text).stream().map(Provision::words)).contains("Meet twice a year.");
    }

    private TextAdoption adopt() {
        return made.adopted(made.open(made.byConsensus(text, "KEN", "GHA")));
    }

    private ProposalState state(Proposal proposal) {
        return proposals.readableBy(Reader.guest(), proposal.id()).state();
    }

    private String page(String path, Delegate reader) {
        var answer = browser.get().uri("/en" + path).with(as(reader)).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return body(answer);
    }

    private static AbstractStringAssert<?> refused(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        return assertThat(body(answer)).contains(CLOSED);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String path, Delegate delegate, Map<String, String> fields) {
        var request = browser.post().uri("/en" + path).with(as(delegate));
        for (var each : fields.entrySet()) request = request.param(each.getKey(), each.getValue());
        return request.exchange();
    }
}
