package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.List;
import java.util.stream.Stream;
import org.entente.chronicle.Entry;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ObjectionPagesTests extends InAccreditation {

    private static final String DECIDED = "It was decided whether an organisation is accredited.";

    private Application application;
    private Circulation list;
    private Delegate state;
    private Delegate other;

    @BeforeEach
    void aListIsOpen() {
        application = made.complete(accreditation, net, arvenia);
        list = made.circulated(accreditation, application);
        state = people.delegateOf("XSA");
        other = people.delegateOf("XSB");
    }

    @Test
    void aStateObjectsAndTheOrganisationIsNotAccredited() {
        assertThat(browse(application.path() + "/objections/new", state))
                .bodyText()
                .contains("This binds Arveniatest");
        assertThat(objects(state, application, "Words of a capital.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(application.path(), state))
                .bodyText()
                .contains("Objection of Arveniatest", "Words of a capital.");
        assertThat(browse(application.path(), chair)).bodyText().contains("Objection of Arveniatest");
        assertThat(browse(application.path(), officer))
                .bodyText()
                .doesNotContain("Arveniatest objected", "Words of a capital.");
        closes(list);
        assertThat(browse(application.path(), other)).bodyText().contains("Objected to; the Chair consults");
        assertThat(browse(application.path(), people.in("XON", Role.HEAD)))
                .bodyText()
                .contains("Not accredited", "Regional consultations are open.")
                .doesNotContain("Chair consults");
        assertThat(browse(application.path(), null)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyThoseWhoSpeakForAMemberStateObject() {
        var path = application.path() + "/objections/new";
        assertThat(browse(path, people.in("XSA", Role.ADVISER))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(path, people.in("XON", Role.HEAD))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(path, people.delegateOf("KEN")))
                .as("nobody real objects to what is fictitious")
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(path, chair)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void oneSecondLateIsRefusedWithBothMomentsAndKept() {
        passes(list);
        assertThat(objects(state, application, "Our capital has just answered."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .containsPattern(
                        "The list closed on .*:\\d\\d:\\d\\d, New York time. This reached the server on .*:\\d\\d:\\d\\d")
                .contains("Our capital has just answered.");
        assertThat(objections.all(application.id())).isEmpty();
    }

    @Test
    void theSameStateObjectsOnceAndTakesItBackInTime() {
        objects(state, application, "One.");
        assertThat(objects(people.in("XSA", Role.HEAD), application, "Two."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("has objected already", "Two.");
        var made = objections.all(application.id()).getFirst();
        assertThat(post("/objections/" + made.id() + "/withdrawal", other)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/objections/" + made.id() + "/withdrawal", state)).hasStatus(HttpStatus.SEE_OTHER);
        closes(list);
        assertThat(now(application).isAccredited()).isTrue();
        assertThat(browse(application.path(), state)).bodyText().contains("Withdrawn on");
        assertThat(chronicle.on("/objections/" + made.id(), 9))
                .extracting(Entry::name)
                .containsExactly("ObjectionWithdrawn", "ObjectionMade");
    }

    @Test
    void theChairTellsAStateThatAsksAndEachTellingIsAnAct() {
        objects(state, application, "For its own reasons.");
        assertThat(post(application.path() + "/inquiries", other))
                .as("while the list is open")
                .hasStatus(HttpStatus.CONFLICT);
        closes(list);
        assertThat(post(application.path() + "/inquiries", other)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(application.path(), other)).bodyText().doesNotContain("For its own reasons.");
        var inquiry = objections.inquiries(application.id()).getFirst();
        assertThat(post("/objection-inquiries/" + inquiry.id() + "/answer", officer))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/objection-inquiries/" + inquiry.id() + "/answer", chair))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/objection-inquiries/" + inquiry.id() + "/answer", chair))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(browse(application.path(), other))
                .bodyText()
                .contains("Objection of Arveniatest", "For its own reasons.");
        assertThat(browse(application.path(), state)).bodyText().contains("The Chair has told: Belmartest");
        made.state("XSC", "Corvantest");
        assertThat(browse(application.path(), people.delegateOf("XSC")))
                .bodyText()
                .doesNotContain("For its own reasons.");
        var made = objections.all(application.id()).getFirst();
        assertThat(objections.toldOf(made.id())).containsExactly(other.delegation());
        assertThat(chronicle.on("/objection-inquiries/" + inquiry.id(), 9))
                .extracting(Entry::name)
                .as("one telling, whoever and however many objected")
                .containsExactly("ObjectionDisclosed", "ObjectionsAskedFor");
    }

    /** Told after it was taken back, or taken back after it was told: whoever reads it, reads that. */
    @Test
    void anObjectionThatWasTakenBackIsToldAsTakenBack() {
        var third = people.delegateOf(made.state("XSC", "Corvantest").code());
        objects(state, application, "For its own reasons.");
        objects(third, application, "");
        closes(list);
        post(application.path() + "/inquiries", other);
        var standing = objections.standing(application.id(), state.delegation()).orElseThrow();
        post("/objections/" + standing.id() + "/withdrawal", state);
        var inquiry = objections.inquiries(application.id()).getFirst();
        assertThat(post("/objection-inquiries/" + inquiry.id() + "/answer", chair))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(application.path(), other))
                .bodyText()
                .containsPattern("Objection of Arveniatest\\s*<span class=\"sign\">Withdrawn on ")
                .containsPattern("Objection of Corvantest\\s*</h3>");
    }

    /** Taken back is not over: while the list runs, nobody learns who objected to whatever stands or stood on it. */
    @Test
    void ofAnApplicationThatWasTakenBackNobodyAsksBeforeTheListIsOver() {
        objects(state, application, "For its own reasons.");
        assertThat(post(application.path() + "/withdrawal", people.in("XON", Role.HEAD)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(application.path(), other)).bodyText().doesNotContain("Ask the Chair");
        assertThat(post(application.path() + "/inquiries", other)).hasStatus(HttpStatus.CONFLICT);
        closes(list);
        assertThat(browse(application.path(), other)).bodyText().contains("Ask the Chair");
        assertThat(post(application.path() + "/inquiries", other)).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** To the organisation it was not accredited when the list closed; that anybody has consulted since, nothing tells. */
    @Test
    void thatTheChairHasDecidedAgainstItChangesNothingThatTheOrganisationReads() {
        var own = people.in("XON", Role.HEAD);
        objects(state, application, "");
        closes(list);
        var before = readBy(own);
        assertThat(post(application.path() + "/decision", chair, "accredited", "no"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(now(application).isDecided()).isTrue();
        assertThat(readBy(own)).isEqualTo(before);
        assertThat(before).anySatisfy(page -> assertThat(page).contains(DECIDED));
        assertThat(text(browse(application.path(), other)).split(DECIDED, -1))
                .as("States read both")
                .hasSize(3);
        assertThat(text(browse("/acts", chair))).contains(DECIDED);
    }

    private List<String> readBy(Delegate own) {
        return Stream.of(
                        browse(application.path(), own),
                        browse("/acts", own),
                        browse("/acts.csv", own),
                        browser.get().uri("/api/v1/acts").with(as(own)).exchange())
                .map(answer -> text(answer)
                        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                        .replaceAll("data-live-from=\"[^\"]*\"", ""))
                .toList();
    }

    @Test
    void whereTheChairAloneLearnsItNobodyIsTold() {
        var strict = this.made.open(ObjectionAudience.CHAIR, RenewalRule.NONE);
        var applied = this.made.complete(strict, net, arvenia);
        var open = this.made.circulated(strict, applied);
        objects(state, applied, "");
        closes(open);
        assertThat(browse(applied.path(), other)).bodyText().doesNotContain("Ask the Chair");
        assertThat(post(applied.path() + "/inquiries", other)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aStateMayLetEverybodyKnow() {
        objects(state, application, "We say it aloud.");
        var made = objections.all(application.id()).getFirst();
        assertThat(post("/objections/" + made.id() + "/publication", other)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/objections/" + made.id() + "/publication", state)).hasStatus(HttpStatus.SEE_OTHER);
        closes(list);
        assertThat(browse(accreditation.path(), null)).bodyText().contains("Objection of Arveniatest");
        assertThat(browse(application.path(), null)).bodyText().contains("We say it aloud.", "Not accredited");
    }

    @Test
    void thatAPublicObjectionWasWithdrawnIsAsPublicAsItWas() {
        objects(state, application, "We say it aloud.");
        var made = objections.all(application.id()).getFirst();
        post("/objections/" + made.id() + "/publication", state);
        assertThat(browse(accreditation.path(), null))
                .bodyText()
                .contains("Objection of Arveniatest")
                .doesNotContain("Withdrawn on");
        assertThat(post("/objections/" + made.id() + "/withdrawal", state)).hasStatus(HttpStatus.SEE_OTHER);
        closes(list);
        assertThat(browser.get().uri("/api/v1" + accreditation.path()))
                .bodyJson()
                .hasPathSatisfying(
                        "$.objectionsMadePublic[0].withdrawnAt",
                        at -> at.assertThat().asString().startsWith("20"));
        for (var path : List.of(accreditation.path(), application.path()))
            assertThat(browse(path, null))
                    .as(path)
                    .bodyText()
                    .containsPattern("Objection of Arveniatest\\s*<span class=\"sign\">Withdrawn on ");
    }

    @Test
    void theChairDecidesWhenNoObjectionStandsAnyMore() {
        objects(state, application, "");
        closes(list);
        assertThat(post(application.path() + "/decision", officer, "accredited", "yes"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(application.path() + "/decision", chair, "accredited", "yes"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("An objection still stands");
        var made = objections.all(application.id()).getFirst();
        post("/objections/" + made.id() + "/withdrawal", state);
        assertThat(browse(accreditation.path(), null))
                .as("a withdrawal alone changes nothing that others see")
                .bodyText()
                .doesNotContain("Open Test Net");
        assertThat(post(application.path() + "/decision", chair, "accredited", "yes"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(accreditation.path(), null)).bodyText().contains("Open Test Net");
    }
}
