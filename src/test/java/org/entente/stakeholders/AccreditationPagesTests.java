package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.chronicle.Entry;
import org.entente.process.bodies.TestBodies;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AccreditationPagesTests extends InAccreditation {

    @Autowired
    TestBodies bodies;

    @Test
    void anOfficerSetsTheRuleAndEverybodyReadsIt() {
        var id = UUID.randomUUID();
        var session = bodies.fictitious();
        assertThat(post("/accreditations", officer, "id", id.toString())).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(set(id, session.id(), "40")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse("/accreditations/" + id, null))
                .bodyText()
                .contains("Rule of a test", "at least 40 days", "tells a Member State that asks", "A/TEST/9");
        assertThat(browse("/accreditations", null)).bodyText().contains("Rule of a test");
        assertThat(browse("/sessions/" + session.id(), null)).bodyText().contains("/accreditations/" + id);
        assertThat(browse("/accreditations/" + id + "/change", officer))
                .bodyText()
                .contains("Rule of a test");
        assertThat(browse("/accreditations/new", people.delegateOf("XSA"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** The next session has its own rule; this one’s decisions stand as they were made. */
    @Test
    void theRuleIsNotChangedOnceAListWasCirculated() {
        made.circulated(accreditation, made.complete(accreditation, net, arvenia));
        assertThat(browse(accreditation.path() + "/change", officer)).hasStatus(HttpStatus.CONFLICT);
        assertThatThrownBy(() -> accreditations.save(accreditation))
                .hasStackTraceContaining("is not changed once applications were circulated");
    }

    /** For a session the last day is to be decided; every process has a first session, so each says which one it is. */
    @Test
    void theFormAsksUntilWhenAndTellsSessionsApart() {
        assertThat(set(UUID.randomUUID(), bodies.fictitious().id(), "40", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Enter the last day of accreditation");
        var choices = Jsoup.parse(text(browse("/accreditations/new", officer)))
                .select("select[name=about] option[value^=session:]")
                .eachText();
        assertThat(choices)
                .anyMatch(each -> each.matches("First substantive session · 13.*17 December 2021 · Open-ended.*"))
                .anyMatch(each -> each.endsWith(" · Demonstration"));
        assertThat(choices)
                .filteredOn(each -> each.startsWith("First meetings of the dedicated thematic groups"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    private MvcTestResult set(UUID id, UUID session, String days) {
        return set(id, session, days, "2098-12-31");
    }

    private MvcTestResult set(UUID id, UUID session, String days, String until) {
        return post(
                "/accreditations",
                officer,
                "id",
                id.toString(),
                "about",
                "session:" + session,
                "title_en",
                "Rule of a test",
                "decided_by",
                "A/TEST/9",
                "receives_on",
                "2098-01-31",
                "receives",
                "23:59",
                "ends_on",
                until,
                "window",
                days,
                "sees",
                "STATES_ON_REQUEST",
                "side_events",
                "ALONE",
                "renewal",
                "NONE",
                "by_right",
                "yes");
    }

    @Test
    void anOrganisationFillsInItsApplicationAndSendsItWhole() {
        var own = people.in("XON", Role.DELEGATE);
        var begun = post(accreditation.path() + "/applications", own);
        assertThat(begun).hasStatus(HttpStatus.SEE_OTHER);
        var application = applications.of(accreditation.id(), net.id().id()).orElseThrow();
        assertThat(browse(application.path(), null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(application.path(), officer)).as("a draft is its own").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(application.path() + "/submission", own))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Name at least one person whom the secretariat can ask.");
        assertThat(fillIn(application, own, "not an address"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Write an e-mail address", "We measure outages of a test.");
        assertThat(fillIn(application, own, "ada@example.org")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(fillIn(application, own, "ada@example.org"))
                .as("of two saves at once the second is told")
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(browse(application.path(), own))
                .bodyText()
                .as("by which way it will be decided is known once it is sent")
                .doesNotContain("Way in");
        assertThat(post(application.path() + "/submission", own)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(application.path(), own)).bodyText().contains("Received by the secretariat", "Way in");
        assertThat(browse(application.path(), officer)).bodyText().contains("ada@example.org");
        assertThat(browse(application.path(), people.delegateOf("XSA"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(application.path() + "/change", own, "name", "Other")).hasStatus(HttpStatus.CONFLICT);
    }

    private MvcTestResult fillIn(Application application, Delegate own, String email) {
        return post(
                application.path() + "/change",
                own,
                "lock",
                Long.toString(application.lock()),
                "name",
                "Open Test Net",
                "site",
                "https://open.example",
                "seat",
                "XSA",
                "kind",
                "NGO",
                "relevance",
                "We measure outages of a test.",
                "language",
                "en",
                "status",
                "NONE",
                "contact_name_1",
                "Ada Test",
                "contact_email_1",
                email);
    }

    @Test
    void theSecretariatAsksAgainAndFindsItComplete() {
        var own = people.in("XON", Role.HEAD);
        post(accreditation.path() + "/applications", own);
        var application = applications.of(accreditation.id(), net.id().id()).orElseThrow();
        fillIn(application, own, "ada@example.org");
        post(application.path() + "/submission", own);
        assertThat(post(application.path() + "/question", officer, "question", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post(application.path() + "/question", officer, "question", "Who pays for it?"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(application.path(), own)).bodyText().contains("Who pays for it?");
        post(application.path() + "/submission", own);
        assertThat(post(application.path() + "/completion", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(application.path(), own)).bodyText().contains("Complete, to be circulated");
        assertThat(chronicle.on(application.path(), 9))
                .extracting(Entry::name)
                .containsExactly(
                        "ApplicationCompleted",
                        "ApplicationSubmitted",
                        "ApplicationAskedAgain",
                        "ApplicationSubmitted");
        assertThat(post(application.path() + "/withdrawal", own)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(application.path() + "/withdrawal", own)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whoeverLooksAtAnApplicationIsShownWhoHasItsNameOrSiteInAnyScript() {
        var known = made.organisation("XHW", "Hua Yun");
        made.organisation("XHZ", "Someone else");
        var twin = made.complete(accreditation, made.organisation("XHX", "华云"), arvenia);
        assertThat(browse(twin.path(), officer))
                .bodyText()
                .contains("It has the name or the site of another organisation", "/parties/" + known.code())
                .doesNotContain("/parties/XHZ", "/parties/XHX");
        assertThat(browse(twin.path(), people.in("XHX", Role.HEAD)))
                .bodyText()
                .doesNotContain("the name or the site of another");
        assertThat(browse(made.complete(accreditation, net, arvenia).path(), officer))
                .bodyText()
                .doesNotContain("the name or the site of another");
    }

    /** Whatever it is called. */
    @Test
    void anExecutableIsNoPaper() {
        var own = people.in("XON", Role.DELEGATE);
        post(accreditation.path() + "/applications", own);
        var application = applications.of(accreditation.id(), net.id().id()).orElseThrow();
        for (var program :
                List.of("MZ\u0090\u0000\u0003 this runs", "MZ\u0090\u0000%PDF-1.7\n%test", "#!/bin/sh\n%PDF-1.7"))
            assertThat(sends(application, own, "proof.pdf", program))
                    .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                    .bodyText()
                    .contains("The file is a program or holds one, whatever it is called");
        for (var other : List.of("Words alone.", "{\\rtf1 Words}"))
            assertThat(sends(application, own, "proof.pdf", other))
                    .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                    .bodyText()
                    .contains("this one is something else, whatever it is called");
        assertThat(sends(application, own, "", ""))
                .as("no file at all")
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Choose a file.");
        assertThat(sends(application, own, "proof.pdf", "%PDF-1.7\n%test")).hasStatus(HttpStatus.SEE_OTHER);
        var page = text(browse(application.path(), own));
        assertThat(page).contains("proof.pdf", "Proof of consultative status");
        var paper = page.replaceAll("(?s).*?(/application-papers/[0-9a-f-]{36}).*", "$1");
        assertThat(browse(paper, own)).hasStatusOk();
        assertThat(browse(paper, people.delegateOf("XSB"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(paper + "/removal", own)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(application.path(), own)).bodyText().contains("No papers were added.");
    }

    @Test
    void aPaperIsSavedAsWhatItIsWhateverItIsCalled() {
        var own = people.in("XON", Role.DELEGATE);
        post(accreditation.path() + "/applications", own);
        var application = applications.of(accreditation.id(), net.id().id()).orElseThrow();
        assertThat(sends(application, own, "proof.exe", "%PDF-1.7\n%test")).hasStatus(HttpStatus.SEE_OTHER);
        var paper =
                text(browse(application.path(), own)).replaceAll("(?s).*?(/application-papers/[0-9a-f-]{36}).*", "$1");
        var saved = browse(paper, own);
        assertThat(saved).hasStatusOk();
        assertThat(saved.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .contains("proof.exe.pdf");
    }

    private MvcTestResult sends(Application application, Delegate own, String name, String content) {
        var file =
                new MockMultipartFile("file", name, "application/pdf", content.getBytes(StandardCharsets.ISO_8859_1));
        return browser.post()
                .uri("/en" + application.path() + "/papers")
                .multipart()
                .file(file)
                .param("kind", "STATUS")
                .with(as(own))
                .exchange();
    }

    @Test
    void whoeverWasAccreditedBeforeConfirmsItInOneAct() {
        // Of its own: what others of these tests decide of another would be since.
        var once = made.organisation("XOQ", "Once Accredited Test");
        var list = made.circulated(accreditation, made.complete(accreditation, once, arvenia));
        closes(list);
        var earlier = applications.of(accreditation.id(), once.id().id()).orElseThrow();
        assertThat(earlier.isAccredited()).isTrue();
        var next = made.open();
        var own = people.in("XOQ", Role.HEAD);
        assertThat(browse(next.path(), own)).bodyText().contains("nothing has to be typed again");
        assertThat(post(next.path() + "/renewal", own))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Tick that you agree first", "We wish to go on", "id=\"consent\"");
        assertThat(post(next.path() + "/renewal", own, "consent", "yes")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(next.path(), null)).bodyText().contains("Once Accredited Test");
        assertThat(browse(earlier.path(), null)).bodyText().contains("Carried on by a later accreditation");
    }

    /** States were asked since, and did not let it in: they are asked again. */
    @Test
    void whoWasTurnedDownSinceIsNotCarriedOverInOneAct() {
        var choir = made.organisation("XRS", "Refused Since Net");
        made.accredited(accreditation, choir, arvenia);
        var second = made.open();
        var refused = made.complete(second, choir, arvenia);
        var list = made.circulated(second, refused);
        objects(people.delegateOf("XSA"), refused, "");
        var third = made.open();
        var own = people.in("XRS", Role.HEAD);
        assertThat(browse(third.path(), own)).bodyText().contains("We wish to go on");
        closes(list);
        refusesToCarryOver(third, own);
        assertThat(post(refused.path() + "/decision", chair, "accredited", "no"))
                .hasStatus(HttpStatus.SEE_OTHER);
        refusesToCarryOver(third, own);
        assertThat(post(third.path() + "/applications", own)).hasStatus(HttpStatus.SEE_OTHER);
        var anew = made.open();
        made.accredited(anew, choir, arvenia);
        var fifth = made.open();
        assertThat(post(fifth.path() + "/renewal", own, "consent", "yes"))
                .as("States have let it in again since")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(applications.of(fifth.id(), own.delegation()).orElseThrow().isAccredited())
                .isTrue();
    }

    private void refusesToCarryOver(Accreditation next, Delegate own) {
        assertThat(browse(next.path(), own))
                .bodyText()
                .contains("the earlier accreditation is not carried over", "Begin an application")
                .doesNotContain("We wish to go on");
        assertThat(post(next.path() + "/renewal", own, "consent", "yes"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("the earlier accreditation is not carried over");
        assertThat(applications.of(next.id(), own.delegation())).isEmpty();
    }

    @Test
    void whatAccreditsByItselfAsksForASecondFactorAndWhatStatesAreAskedOfDoesNot() {
        made.accredited(accreditation, made.organisation("XSF", "Second Factor Net"), arvenia);
        var own = people.in("XSF", Role.HEAD);
        var byItself = made.open();
        var circulated = made.open(ObjectionAudience.STATES_ON_REQUEST, RenewalRule.CIRCULATED);
        jdbc.sql("update identity.sign_in set second_factor_at = now() - interval '1 hour' where person = :person")
                .param("person", own.person())
                .update();
        assertThat(post(byItself.path() + "/renewal", own, "consent", "yes")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(applications.of(byItself.id(), own.delegation())).isEmpty();
        assertThat(post(circulated.path() + "/renewal", own, "consent", "yes")).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** What was chosen stays chosen where the file is refused. */
    @Test
    void theKindOfAPaperThatIsRefusedIsKept() {
        var own = people.in("XON", Role.DELEGATE);
        post(accreditation.path() + "/applications", own);
        var application = applications.of(accreditation.id(), net.id().id()).orElseThrow();
        var kept = Pattern.compile("<option value=\"STATUS\"[^>]* selected");
        assertThat(text(browse(application.path(), own))).doesNotContainPattern(kept);
        assertThat(text(sends(application, own, "proof.pdf", "Words alone."))).containsPattern(kept);
    }

    @ParameterizedTest
    @EnumSource(names = {"BY_CONFIRMATION", "CIRCULATED"})
    void whoeverIsInConsultativeStatusGoesOnByRightAndIsCountedSo(RenewalRule renewal) {
        var code = "XCS-" + renewal.ordinal();
        var earlier = made.byRight(accreditation, made.organisation(code, "Status Test Net"), arvenia);
        made.proves(earlier);
        var next = made.open(ObjectionAudience.STATES_ON_REQUEST, renewal);
        var own = people.in(code, Role.HEAD);
        assertThat(browse(next.path(), own)).bodyText().contains("In consultative status it goes on by right");
        assertThat(post(next.path() + "/renewal", own, "consent", "yes")).hasStatus(HttpStatus.SEE_OTHER);
        var renewed = applications.of(next.id(), own.delegation()).orElseThrow();
        assertThat(figures(next)).isEqualTo(Map.of("CONSIDERED", 1L));
        assertThat(browse(renewed.path(), officer)).bodyText().contains("status.pdf", "Proof of consultative status");
        assertThat(post(renewed.path() + "/completion", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(figures(next)).isEqualTo(Map.of("BY_RIGHT", 1L));
        assertThat(browse(next.path(), null)).bodyText().contains("Status Test Net", "Accredited by right");
    }

    @Test
    void whereNoProofWasKeptItIsAddedBeforeTheRenewalIsSent() {
        made.byRight(accreditation, made.organisation("XCS-N", "Status Test Net"), arvenia);
        var next = made.open();
        var own = people.in("XCS-N", Role.HEAD);
        assertThat(post(next.path() + "/renewal", own, "consent", "yes")).hasStatus(HttpStatus.SEE_OTHER);
        var renewed = applications.of(next.id(), own.delegation()).orElseThrow();
        assertThat(figures(next)).isEmpty();
        assertThat(post(renewed.path() + "/submission", own))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Add the proof of consultative status");
        sends(renewed, own, "status.pdf", "%PDF-1.7\n%test");
        assertThat(post(renewed.path() + "/submission", own)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(figures(next)).isEqualTo(Map.of("CONSIDERED", 1L));
    }

    private Map<String, Long> figures(Accreditation of) {
        return accreditations.figures(of.id()).stream()
                .collect(Collectors.toMap(AccreditationFigure::standing, AccreditationFigure::number));
    }

    @Test
    void anOfficerCirculatesWhatIsCompleteForAsLongAsTheRuleSays() {
        var application = made.complete(accreditation, net, arvenia);
        var early = LocalDate.now(Dates.NEW_YORK).plusDays(5);
        assertThat(circulate(application, early))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("at least 10 days");
        assertThat(circulate(application, early.plusDays(9))).hasStatus(HttpStatus.SEE_OTHER);
        var list = circulations.of(accreditation.id()).getFirst();
        var state = people.delegateOf("XSA");
        assertThat(browse(list.path(), state)).bodyText().contains("Open Test Net", "Silence is shown as silence");
        assertThat(browse("/", state)).bodyText().contains(list.path());
        assertThat(browse(list.path(), people.in("XON", Role.HEAD))).hasStatus(HttpStatus.NOT_FOUND);
        var until = LocalDate.now(Dates.NEW_YORK).plusDays(20).toString();
        assertThat(post(list.path() + "/extension", officer, "closes_on", until, "closes", "23:59"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(post(
                        list.path() + "/extension",
                        officer,
                        "closes_on",
                        until,
                        "closes",
                        "23:59",
                        "reason",
                        "Capitals asked for it."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(list.path(), state)).bodyText().contains("Capitals asked for it.");
        assertThat(browse(accreditation.path(), null)).bodyText().contains("Capitals asked for it.");
        var longer = circulations.get(list.id()).closesAt().toString();
        assertThat(browser.get().uri("/api/v1" + accreditation.path()))
                .bodyJson()
                .hasPathSatisfying(
                        "$.circulations[0].extensions[0].reason",
                        reason -> reason.assertThat().isEqualTo("Capitals asked for it."))
                .hasPathSatisfying(
                        "$.circulations[0].extensions[0].before",
                        before -> before.assertThat().isEqualTo(list.closesAt().toString()))
                .hasPathSatisfying(
                        "$.circulations[0].extensions[0].after",
                        after -> after.assertThat().isEqualTo(longer));
    }

    @Test
    void exactlyWhatWasTickedIsCirculatedAndWhatHasChangedSinceIsSaid() {
        var one = made.complete(accreditation, made.organisation("XT1", "First Ticked"), arvenia);
        var two = made.complete(accreditation, made.organisation("XT2", "Second Ticked"), arvenia);
        var three = made.complete(accreditation, made.organisation("XT3", "Third Unticked"), arvenia);
        var asShown = List.of(CirculationForm.shown(one), CirculationForm.shown(two), CirculationForm.shown(three));
        assertThat(text(browse(accreditation.path() + "/circulations/new", officer)))
                .contains(asShown.toArray(String[]::new));
        applications.save(two.withdraw(clock.instant()));
        var late = made.complete(accreditation, made.organisation("XT4", "Fourth Late"), arvenia);
        assertThat(circulate(List.of(one, two), asShown))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("circulated already: Second Ticked.", "Fourth Late has become complete since");
        assertThat(circulations.of(accreditation.id())).isEmpty();
        var shownAgain = List.of(CirculationForm.shown(one), CirculationForm.shown(three), CirculationForm.shown(late));
        var asked = applications.find(one.id()).orElseThrow().askAgain("Who pays?");
        applications.save(asked);
        applications.save(now(one).submit(accreditation, true, true, clock.instant()));
        applications.save(now(one).complete(clock.instant()));
        assertThat(circulate(List.of(one), shownAgain))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("First Ticked has changed its application since");
        var last = List.of(CirculationForm.shown(now(one)), CirculationForm.shown(three), CirculationForm.shown(late));
        assertThat(circulate(List.of(one), last)).hasStatus(HttpStatus.SEE_OTHER);
        var list = circulations.of(accreditation.id()).getFirst();
        assertThat(applications.on(list.id())).extracting(Application::id).containsExactly(one.id());
        assertThat(now(three).isComplete()).isTrue();
        assertThat(now(late).isComplete()).isTrue();
    }

    private MvcTestResult circulate(List<Application> ticked, List<String> shown) {
        return browser.post()
                .uri("/en" + accreditation.path() + "/circulations")
                .with(as(officer))
                .param("id", UUID.randomUUID().toString())
                .param(
                        "application",
                        ticked.stream().map(each -> each.id().toString()).toArray(String[]::new))
                .param("shown", shown.toArray(String[]::new))
                .param("closes_on", LocalDate.now(Dates.NEW_YORK).plusDays(20).toString())
                .param("closes", "23:59")
                .exchange();
    }

    @Test
    void aListClosesBeforeItsAccreditationEnds() {
        var application = made.complete(accreditation, net, arvenia);
        var ends = LocalDate.now(Dates.NEW_YORK).plusDays(15);
        jdbc.sql("update stakeholders.accreditation set ends_on = :ends where id = :id")
                .param("ends", ends)
                .param("id", accreditation.id())
                .update();
        assertThat(circulate(application, ends.plusDays(1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("A list closes on that day at the latest.");
        assertThat(circulate(application, ends)).hasStatus(HttpStatus.SEE_OTHER);
        var list = circulations.of(accreditation.id()).getFirst();
        assertThat(post(
                        list.path() + "/extension",
                        officer,
                        "closes_on",
                        ends.plusDays(1).toString(),
                        "closes",
                        "00:00",
                        "reason",
                        "A storm."))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("A list closes on that day at the latest.", "A storm.");
    }

    /** What is known from a list need not be typed again; what the organisation says of itself then counts. */
    @Test
    void anOrganisationThatAListNamedBeginsWithWhatTheListSaid() {
        var listed = made.organisation("XOL", "Listed Test Net");
        var list = UUID.randomUUID();
        jdbc.sql(
                        "insert into stakeholders.organisation_list (id, file_name, lines, at) values (:id, 'list.csv', 1, now())")
                .param("id", list)
                .update();
        jdbc.sql("""
                        insert into stakeholders.listed (id, list, line, nth, name, site, seat, kind, language, state, party)
                        values (gen_random_uuid(), :list, 2, 1, 'Réseau listé', 'https://liste.example', :seat, 'ACADEMIA', 'fr', 'ADDED', :party)""")
                .param("list", list)
                .param("seat", belmar.id().id())
                .param("party", listed.id().id())
                .update();
        var own = people.in("XOL", Role.HEAD);
        post(accreditation.path() + "/applications", own);
        var begun = applications.of(accreditation.id(), own.delegation()).orElseThrow();
        assertThat(begun.profile().name()).isEqualTo("Réseau listé");
        assertThat(browse(begun.path() + "/change", own))
                .bodyText()
                .contains("value=\"Réseau listé\"", "value=\"https://liste.example\"");
    }

    private MvcTestResult circulate(Application application, LocalDate until) {
        return post(
                accreditation.path() + "/circulations",
                officer,
                "id",
                UUID.randomUUID().toString(),
                "application",
                application.id().toString(),
                "closes_on",
                until.toString(),
                "closes",
                "23:59");
    }
}
