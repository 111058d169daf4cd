package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.notifications.PostOfTheHouse;
import org.entente.notifications.PostOfTheHouse.Someone;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Whoever has to act is told so, and nobody else learns of it by that. */
class AccreditationNewsTests extends InAccreditation {

    private static final String RECEIVED = "An application for accreditation has come in";
    private static final String CONSULT = "some of them wait for the Chair";
    private static final String INQUIRED = "A Member State has a question for the Chair";
    private static final String ANSWERED = "The Chair has answered your State’s question";

    private static final String WITHDRAWN = "An objection to an application in consultation was withdrawn";
    private static final String REQUESTED = "An organisation without an account asks to come in";

    @Autowired
    PostOfTheHouse house;

    @Autowired
    KeepsCirculations keeps;

    @Autowired
    KeepsAccreditations keepsAccreditations;

    @Autowired
    StakeholderRequests requests;

    private Someone applicant;
    private Someone office;
    private Someone presides;
    private Someone rapporteur;
    private Someone objector;
    private Someone asks;

    @BeforeEach
    void somePersonsReadTheirNews() {
        applicant = house.someone("XON", Role.HEAD);
        office = house.someone(null, Role.OFFICER);
        presides = house.someone(null, Role.CHAIR);
        rapporteur = house.someone(null, Role.RAPPORTEUR);
        objector = house.someone("XSA", Role.DELEGATE);
        asks = house.someone("XSB", Role.DELEGATE);
    }

    @Test
    void officersAreToldOfAnApplicationAndItsOrganisationOfEachStep() {
        var application = sent();
        assertThat(newsOf(office)).contains(RECEIVED, application.path());
        for (var other : List.of(rapporteur, presides, objector, applicant))
            assertThat(newsOf(other)).doesNotContain(RECEIVED);
        assertThat(newsOf(applicant)).contains("The secretariat has your application");
        post(application.path() + "/completion", officer);
        assertThat(newsOf(applicant)).contains("Your application is complete");
        var list = circulate(now(application));
        assertThat(newsOf(applicant)).contains("Your application is before Member States");
        keeps.extend(list.id(), list.closesAt().plus(Duration.ofDays(5)), "Capitals asked for it.", officer);
        assertThat(newsOf(applicant)).contains("Member States have longer for your application");
        assertThat(newsOf(asks)).doesNotContain("your application");
    }

    @Test
    void officersAreToldOfARenewalThatWaitsForThemAndItsOrganisationHowItStands() {
        // What others decided of the usual organisation would stand between its accreditation and the next.
        var proven = made.organisation("XBQ", "Accredited By Right Before");
        made.proves(made.byRight(accreditation, proven, arvenia));
        var its = house.someone("XBQ", Role.HEAD);
        var next = made.open();
        post(next.path() + "/renewal", its.delegate(), "consent", "yes");
        var renewed = applications.of(next.id(), proven.id().id()).orElseThrow();
        assertThat(newsOf(office)).contains(RECEIVED, renewed.path());
        assertThat(newsOf(its)).contains("The secretariat has your application", renewed.path());
    }

    @Test
    void theChairIsToldThatAListClosedWithObjectionsAndOfWhoAsksAndNoOtherOfficeIs() {
        var application = made.complete(accreditation, net, arvenia);
        var list = circulate(application);
        objects(objector.delegate(), application, "");
        assertThat(newsOf(presides)).doesNotContain(CONSULT);
        closes(list);
        assertThat(newsOf(presides)).contains(CONSULT, accreditation.path() + "#awaits");
        assertThat(post(application.path() + "/inquiries", asks.delegate())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(newsOf(presides)).contains(INQUIRED, application.path()).doesNotContain("Belmartest");
        for (var other : List.of(office, rapporteur, objector, asks, applicant))
            assertThat(newsOf(other)).doesNotContain(CONSULT, INQUIRED);
        var inquiry = objections.inquiries(application.id()).getFirst();
        post("/objection-inquiries/" + inquiry.id() + "/answer", chair);
        assertThat(newsOf(asks)).contains(ANSWERED, application.path());
        for (var other : List.of(office, rapporteur, presides, objector, applicant))
            assertThat(newsOf(other)).doesNotContain(ANSWERED);
    }

    @Test
    void thatAnAccreditationWasSetIsToldToThoseWhoMayApplyAndThoseWhoKeepIt() {
        made.accredited(accreditation, made.organisation("XBF", "Accredited Before"), arvenia);
        var before = house.someone("XBF", Role.HEAD);
        var next = set(RenewalRule.CIRCULATED);
        assertThat(newsOf(applicant)).contains("Applications for accreditation are received", next.path());
        assertThat(newsOf(before)).contains("accredited before, can confirm that it wishes to go on", next.path());
        assertThat(newsOf(office)).contains("A rule of accreditation was set", next.path());
        for (var other : List.of(rapporteur, objector, asks))
            assertThat(newsOf(other)).doesNotContain(next.path());
        assertThat(post(next.path() + "/renewal", before.delegate(), "consent", "yes"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(newsOf(before)).as("nothing is left to do").doesNotContain("wishes to go on");
    }

    private Accreditation set(RenewalRule renewal) {
        var like = made.open(ObjectionAudience.CHAIR, renewal);
        var set = new Accreditation(
                UUID.randomUUID(),
                like.process(),
                like.session(),
                null,
                like.titles(),
                like.modality(),
                like.receivesUntil(),
                like.endsOn(),
                true,
                0);
        keepsAccreditations.set(set, officer);
        return set;
    }

    @Test
    void theChairIsToldThatAnObjectionWasWithdrawnInConsultationAndNobodyElseIs() {
        var application = made.complete(accreditation, net, arvenia);
        var list = circulate(application);
        objects(objector.delegate(), application, "");
        post("/objections/" + objections.all(application.id()).getFirst().id() + "/withdrawal", objector.delegate());
        objects(objector.delegate(), application, "");
        assertThat(newsOf(presides)).as("while the list is open").doesNotContain(WITHDRAWN);
        closes(list);
        var own = objections
                .standing(application.id(), objector.delegate().delegation())
                .orElseThrow();
        assertThat(post("/objections/" + own.id() + "/withdrawal", objector.delegate()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(newsOf(presides)).contains(WITHDRAWN, application.path()).doesNotContain("Arveniatest");
        for (var other : List.of(office, rapporteur, objector, asks, applicant))
            assertThat(newsOf(other)).doesNotContain(WITHDRAWN);
    }

    /** Once a day, and only while somebody waits. */
    @Test
    void officersAreToldThatAnOrganisationAsksToComeIn() {
        jdbc.sql("delete from notifications.told where what = 'REQUESTED'").update();
        var now = clock.instant();
        for (var at = 0; at < 2; at++) {
            var asked = made.asked("Asks " + UUID.randomUUID(), now);
            assertThat(requests.take(asked, "2001:db8:5:5::1", now)).isEmpty();
        }
        assertThat(newsOf(office)).containsOnlyOnce(REQUESTED).contains("/stakeholder-requests");
        for (var other : List.of(rapporteur, presides, objector, applicant))
            assertThat(newsOf(other)).doesNotContain(REQUESTED);
    }

    /** That it was not accredited is told when the list closes; what the Chair did since is nothing to the organisation. */
    @Test
    void anOrganisationIsToldOnceThatItIsNotAccreditedAndOnceMoreIfItIsAfterAll() {
        var refused = made.complete(accreditation, net, arvenia);
        var list = circulate(refused);
        objects(objector.delegate(), refused, "");
        closes(list);
        assertThat(decisionsTold(refused)).isEqualTo(1);
        assertThat(post(refused.path() + "/decision", chair, "accredited", "no"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(decisionsTold(refused)).isEqualTo(1);
        var again = made.open();
        var granted = made.complete(again, net, arvenia);
        var next = circulate(again, granted);
        objects(objector.delegate(), granted, "");
        closes(next);
        var own = objections.all(granted.id()).getFirst();
        post("/objections/" + own.id() + "/withdrawal", objector.delegate());
        assertThat(post(granted.path() + "/decision", chair, "accredited", "yes"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(decisionsTold(granted)).isEqualTo(2);
    }

    private int decisionsTold(Application application) {
        return jdbc.sql("select count(*) from notifications.told where of = :of and what = 'DECIDED'")
                .param("of", application.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void whereNobodyObjectedTheChairHasNothingToDo() {
        closes(circulate(made.complete(accreditation, net, arvenia)));
        assertThat(newsOf(presides)).doesNotContain(CONSULT);
        assertThat(browse(accreditation.path(), chair)).bodyText().doesNotContain("Waits for the Chair");
    }

    @Test
    void whatWaitsForTheChairStandsOnThePageUntilItIsDone() {
        var application = made.complete(accreditation, net, arvenia);
        var list = circulate(application);
        objects(objector.delegate(), application, "");
        closes(list);
        post(application.path() + "/inquiries", asks.delegate());
        assertThat(browse(accreditation.path(), chair))
                .bodyText()
                .contains("Waits for the Chair", "Belmartest asked on", "in consultation: 1 objection stands");
        for (var other : List.of(officer, rapporteur.delegate(), asks.delegate(), applicant.delegate()))
            assertThat(browse(accreditation.path(), other))
                    .bodyText()
                    .doesNotContain("Waits for the Chair", "Belmartest asked on");
        var inquiry = objections.inquiries(application.id()).getFirst();
        post("/objection-inquiries/" + inquiry.id() + "/answer", chair);
        post("/objections/" + objections.all(application.id()).getFirst().id() + "/withdrawal", objector.delegate());
        assertThat(browse(accreditation.path(), chair))
                .bodyText()
                .contains("to be decided: no objection stands any more")
                .doesNotContain("Belmartest asked on");
        post(application.path() + "/decision", chair, "accredited", "yes");
        assertThat(browse(accreditation.path(), chair)).bodyText().doesNotContain("Waits for the Chair");
    }

    private Application sent() {
        post(accreditation.path() + "/applications", applicant.delegate());
        var begun = applications.of(accreditation.id(), net.id().id()).orElseThrow();
        var words = new Profile(
                "Open Test Net",
                "https://open.example",
                arvenia.id().id(),
                OrganisationKind.NGO,
                "It measures outages.",
                Language.EN,
                ConsultativeStatus.NONE);
        applications.save(begun.filledIn(words));
        applications.keep(begun.id(), List.of(new ContactPerson("Ada Test", "ada@example.org")));
        assertThat(post(begun.path() + "/submission", applicant.delegate())).hasStatus(HttpStatus.SEE_OTHER);
        return begun;
    }

    private Circulation circulate(Application application) {
        return circulate(accreditation, application);
    }

    private Circulation circulate(Accreditation to, Application application) {
        var opened = TestAccreditations.now();
        var asked = new Circulation(
                UUID.randomUUID(), to.id(), 0, opened, opened.plus(Duration.ofDays(12)), null, null, null, 0);
        keeps.circulate(asked, accreditations.get(to.id()), List.of(application), officer);
        return circulations.get(asked.id());
    }

    private String newsOf(Someone reader) {
        return house.newsOf(browser, reader);
    }
}
