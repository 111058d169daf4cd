package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.entente.documents.FileStore;
import org.entente.languages.Language;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.entente.web.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Two do something in the same moment: what the one saw when it acted stands. */
class AtOnceTests extends InAccreditation {

    @Autowired
    KeepsApplications keeps;

    @Autowired
    Papers papers;

    @Autowired
    FileStore files;

    @Autowired
    TransactionTemplate transaction;

    private Delegate own;
    private Application draft;
    private Paper proof;

    @BeforeEach
    void aDraftProvesItsStatus() {
        own = people.in("XON", Role.HEAD);
        var profile = new Profile(
                "Open Test Net",
                "https://open.example",
                arvenia.id().id(),
                OrganisationKind.NGO,
                "It measures outages.",
                Language.EN,
                ConsultativeStatus.SPECIAL);
        var begun = Application.begun(UUID.randomUUID(), accreditation, net, Language.EN, clock.instant())
                .filledIn(profile);
        applications.add(begun);
        applications.keep(begun.id(), List.of(new ContactPerson("Ada Test", "ada@example.org")));
        made.proves(begun);
        draft = now(begun);
        proof = papers.of(draft.id()).getFirst();
    }

    /** A colleague has loaded the draft before it is sent. */
    @Test
    void thePapersOfAnApplicationThatWasSentStayAsTheyWere() {
        keeps.submit(draft, own);
        isNoDraft(catchThrowable(() -> keeps.remove(draft, proof)));
        isNoDraft(catchThrowable(() -> keeps.add(draft, PaperKind.OTHER, files.keep("%PDF-1.7\n%late"), "late.pdf")));
        assertThat(papers.of(draft.id())).containsExactly(proof);
    }

    @Test
    void whoeverTakesAPaperAwayWaitsForWhoeverSendsIt() {
        var removal = whileItWaits(() -> keeps.submit(draft, own), () -> {
            keeps.remove(draft, proof);
            return true;
        });
        isNoDraft(catchThrowable(removal::join).getCause());
        assertThat(papers.hasProof(draft.id())).isTrue();
    }

    @Test
    void whoeverSendsItWaitsForWhoeverTakesThePaperAway() {
        var sending = whileItWaits(() -> keeps.remove(draft, proof), () -> post(draft.path() + "/submission", own));
        assertThat(sending.join())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Add the proof of consultative status");
        assertThat(now(draft).isDraft()).isTrue();
    }

    /** Nor is anything that was ticked lost. */
    @Test
    void nothingIsCirculatedByARuleThatChangesInTheSameMoment() {
        var complete = made.complete(accreditation, made.organisation("XO0", "Organisation 0"), arvenia);
        var circulating = whileItWaits(
                () -> accreditations.save(accreditation),
                () -> post(
                        accreditation.path() + "/circulations",
                        officer,
                        "id",
                        UUID.randomUUID().toString(),
                        "application",
                        complete.id().toString(),
                        "closes_on",
                        LocalDate.now(Dates.NEW_YORK).plusDays(20).toString(),
                        "closes",
                        "23:59"));
        assertThat(circulating.join())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this in the meantime")
                .containsPattern("value=\"" + complete.id() + "\" checked");
        assertThat(circulations.of(accreditation.id())).isEmpty();
        assertThat(now(complete).isComplete()).isTrue();
    }

    private static void isNoDraft(Throwable refused) {
        assertThat(refused)
                .isInstanceOf(RuleBroken.class)
                .extracting(broken -> ((RuleBroken) broken).refusal())
                .isEqualTo(Refusal.NOT_DRAFT);
    }

    /** The first is done and not committed when the second comes, and is committed once that waits. */
    private <T> CompletableFuture<T> whileItWaits(Runnable first, Supplier<T> second) {
        return Objects.requireNonNull(transaction.execute(status -> {
            first.run();
            var other = CompletableFuture.supplyAsync(second);
            await().until(() -> jdbc.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single());
            return other;
        }));
    }
}
