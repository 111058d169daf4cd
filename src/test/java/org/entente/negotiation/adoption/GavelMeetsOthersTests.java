package org.entente.negotiation.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.entente.identity.People.as;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTextChanged;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.proposals.ProposalState;
import org.entente.negotiation.proposals.Proposals;
import org.entente.negotiation.proposals.TestProposals;
import org.entente.negotiation.silence.TestSilences;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The gavel on a recorded vote waits for whoever is at the text already, and holds nothing that they wait for. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class GavelMeetsOthersTests {

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
    AdoptionVotes votes;

    @Autowired
    TestProposals asked;

    @Autowired
    Proposals proposals;

    @Autowired
    TestSilences silences;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private NegotiatedText text;
    private TextAdoption adoption;
    private Delegate chair;

    @BeforeEach
    void theBodyHasVotedInFavour() {
        text = texts.issued(Audience.PUBLIC, "Invite each State.", "Meet twice a year.");
        chair = people.in(null, Role.CHAIR);
        adoption = made.open(made.byVote(text, "KEN", "GHA"));
        var vote = votes.of(adoption.id()).getFirst().id().toString();
        assertThat(post("/ballots", people.delegateOf("KEN"), Map.of("vote", vote, "choice", "YES")))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aProposalThatIsBeingSentIsSentBeforeIt() throws Exception {
        whileTheGavelComesDown(
                () -> negotiated.holdOpen(text.id()), () -> asked.sent(text, "KEN", "Meet once a year."));
        assertThat(proposals.on(text.id(), Reader.guest()))
                .singleElement()
                .satisfies(sent -> assertThat(sent.state()).isEqualTo(ProposalState.NOT_TAKEN_UP));
    }

    @Test
    void anotherTitleIsGivenBeforeIt() throws Exception {
        whileTheGavelComesDown(
                () -> jdbc.sql("update negotiation.text set lock = lock + 1 where id = :id")
                        .param("id", text.id())
                        .update(),
                () -> events.publishEvent(new NegotiatedTextChanged(
                        text.id(), Map.of(), Map.of(), Objects.requireNonNull(chair.person()), Instant.now())));
    }

    /** Also when silence is due: States have been given more time before the text is adopted, or are not any more. */
    @Test
    void silenceIsExtendedBeforeItOrNotAtAll() throws Exception {
        var silence = silences.running(text, "KEN", "GHA");
        var isHeld = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var gavel = both.submit(() -> transaction.executeWithoutResult(status -> {
                negotiated.holdClosed(text.id());
                isHeld.countDown();
                waitFor(mayGoOn);
            }));
            isHeld.await();
            var extension = both.submit(() -> browser.post()
                    .uri("/en" + silence.path() + "/extension")
                    .param("by", "48")
                    .param("reason", "The Chair consults.")
                    .with(as(chair))
                    .exchange());
            waitUntilSomebodyWaits(mayGoOn);
            done(gavel);
            assertThat(done(extension)).hasStatus(HttpStatus.SEE_OTHER);
        }
    }

    /** Somebody has begun an act when the Chair concludes, and tells the chronicle of it while the Chair waits. */
    private void whileTheGavelComesDown(Runnable begun, Runnable told) throws Exception {
        var isBegun = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var act = both.submit(() -> transaction.executeWithoutResult(status -> {
                begun.run();
                isBegun.countDown();
                waitFor(mayGoOn);
                told.run();
            }));
            isBegun.await();
            var gavel = both.submit(() -> post(
                    "/conclusion",
                    chair,
                    Map.of("expected", "ADOPTED", "symbol", TestAdoptions.symbol(), "kind", "REPORT")));
            waitUntilSomebodyWaits(mayGoOn);
            done(act);
            assertThat(done(gavel)).hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(negotiated.find(text.id()).orElseThrow().isAdopted()).isTrue();
    }

    /** Until the other is held up; however that ends, whoever stands at the latch may go on. */
    private void waitUntilSomebodyWaits(CountDownLatch mayGoOn) {
        try {
            await().atMost(Duration.ofMinutes(1)).until(this::somebodyWaits);
        } finally {
            mayGoOn.countDown();
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private static <T> T done(Future<T> act) throws Exception {
        return act.get(1, TimeUnit.MINUTES);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private MvcTestResult post(String act, Delegate by, Map<String, String> fields) {
        var request = browser.post().uri("/en" + adoption.path() + act).with(as(by));
        for (var each : fields.entrySet()) request = request.param(each.getKey(), each.getValue());
        return request.exchange();
    }
}
