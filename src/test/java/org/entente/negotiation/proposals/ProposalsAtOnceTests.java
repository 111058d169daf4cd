package org.entente.negotiation.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.TextVersions;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several persons do something with proposals in the same moment. */
@SpringBootTest(classes = Entente.class)
class ProposalsAtOnceTests {

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals made;

    @Autowired
    KeepsProposals keeps;

    @Autowired
    TextVersions versions;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private NegotiatedText text;
    private Delegate officer;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(Audience.PUBLIC, "Invite each State to name a point of contact in its capital;");
        officer = people.officer();
    }

    /** Two officers take what two delegations ask for in one paragraph. */
    @Test
    void theWordsOfBothThatAreTakenAreInTheDraft() {
        var one = made.sent(text, "KEN", "Invite every State to name a point of contact in its capital;");
        var other = made.sent(text, "GHA", "Invite each State to name a point of contact in its ministry;");
        texts.prepare(text);
        meanwhile(() -> keeps.take(text, one, false, officer), () -> keeps.take(text, other, false, officer));
        assertThat(versions.provisions(versions.draft(text.id()).orElseThrow().id()))
                .extracting(Provision::words)
                .contains("Invite every State to name a point of contact in its ministry;");
    }

    /** What somebody says to a proposal that is being withdrawn is said before that or not at all. */
    @Test
    void nobodyJoinsOrReactsToWhatIsBeingWithdrawn() {
        var ghana = people.delegateOf("GHA");
        var kenya = people.delegateOf("KEN");
        var party = ghana.delegation();
        var joined = made.sent(text, "KEN", "Invite all States;");
        assertRefused(() -> meanwhile(() -> keeps.withdraw(joined, "", kenya), () -> keeps.join(joined, party, ghana)));
        var answered = made.sent(text, "KEN", "Invite some States;");
        var reaction = new Reaction(answered.id(), party, Degree.CAN_ACCEPT, null, "", Language.EN, Instant.EPOCH);
        assertRefused(() ->
                meanwhile(() -> keeps.withdraw(answered, "", kenya), () -> keeps.react(answered, reaction, ghana)));
        assertThat(sponsors(joined.id())).isOne();
    }

    private static void assertRefused(Runnable acts) {
        assertThatThrownBy(acts::run)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.refusal()).isEqualTo(Refusal.WITHDRAWN));
    }

    private long sponsors(UUID proposal) {
        return jdbc.sql("select count(*) from negotiation.sponsor where proposal = :id")
                .param("id", proposal)
                .query(Long.class)
                .single();
    }

    /** The second begins while the first is done and not yet over, and has to wait for it. */
    private void meanwhile(Runnable first, Runnable second) {
        var waiting = transaction.execute(status -> {
            first.run();
            var before = waiting();
            var later = CompletableFuture.runAsync(second);
            await().until(() -> later.isDone() || waiting() > before);
            return later;
        });
        waiting.join();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }
}
