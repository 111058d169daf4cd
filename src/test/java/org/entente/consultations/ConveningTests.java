package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.Objects;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chain;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.chronicle.Verification;
import org.entente.identity.People;
import org.entente.web.Delegate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ConveningTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    Consultations consultations;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Verification verification;

    @Test
    void anOfficerConvenesAndItsPageTellsWhoIsInvitedOnItsDay() {
        var path = convened("organiser", "SCO", "startsOn", "2023-09-05", "endsOn", "2023-09-05", "mode", "ONLINE");
        var page = browser.get().uri("/en" + path).exchange();
        assertThat(page)
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Shanghai Cooperation Organisation", "5 September 2023", "online", "planned", "Iran")
                .doesNotContain("Belarus");
    }

    @Test
    void unknownDatesAreShownAsUnknown() {
        var path = convened("organiser", "PIF");
        assertThat(browser.get().uri("/fr" + path)).bodyText().contains("date inconnue");
    }

    @Test
    void aStateMayHoldItWithTheOrganisationButNotConveneIt() {
        assertThat(convened("organiser", "UNODA", "coOrganiser", "EGY")).startsWith("/consultations/");
        assertThat(posted("organiser", "KEN")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void anUnknownOrganiserIsRefusedWithWhatWasTyped() {
        assertThat(posted("organiser", "ATLANTIS", "place", "A hall of its own"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("This is not one of the choices", "A hall of its own");
    }

    @Test
    void everyMistakeIsToldAtItsFieldAndNothingTypedIsLost() {
        assertThat(posted("title_en", "", "place", "Кают-компания", "startsOn", "2023-02-30", "endsOn", "next week"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains(
                        "The consultation has no title",
                        "No organisation convenes it",
                        "This is not a date",
                        "Кают-компания",
                        "2023-02-30",
                        "next week");
    }

    @Test
    void aFormThatComesBackLeadsToItselfInTheOtherLanguages() {
        assertThat(browser.post()
                        .uri("/en/consultations")
                        .header("Referer", "http://localhost/en/consultations/new")
                        .with(as(people.officer())))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("href=\"/ar/consultations/new\"");
        assertThat(browser.post()
                        .uri("/en/consultations")
                        .header("Referer", "http://elsewhere.example/en/steal")
                        .with(as(people.officer())))
                .bodyText()
                .doesNotContain("steal");
    }

    @Test
    void aDayOutsideAllHistoryIsNoDay() {
        for (var day : new String[] {"+999999999-12-31", "0000-01-01", "-0001-01-01", "+99999-01-01"}) {
            assertThat(posted("organiser", "PIF", "startsOn", day)).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @Test
    void toAnybodyButOfficersConveningDoesNotExist() {
        for (var other : new Delegate[] {people.rapporteur(), people.delegateOf("KEN")}) {
            assertThat(browser.get().uri("/en/consultations/new").with(as(other)))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browser.post().uri("/en/consultations").with(as(other)).param("title_en", "X"))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(browser.get().uri("/en/consultations/new"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .redirectedUrl()
                .startsWith("/en/sign-in");
    }

    @Test
    void eachStepIsAnActThatTheChronicleKeepsAndIsTakenOnce() {
        var path = convened("organiser", "PIF");
        var officer = people.officer();
        assertThat(act(officer, path + "/opening")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(act(officer, path + "/opening"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Only a planned or closed consultation can be opened.");
        assertThat(act(officer, path + "/closure")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(chronicle.on(path, 9))
                .extracting(Entry::name)
                .containsExactly("ConsultationMoved", "ConsultationMoved", "ConsultationConvened");
        assertThat(chronicle.on(path, 9).getFirst().byPerson()).isEqualTo(officer.person());
        assertThat(verification.of(Chain.RECORD).broken()).isNull();
    }

    @Test
    void ofTwoWhoChangeItAtOnceTheSecondIsToldAndKeepsWhatWasTyped() {
        var path = convened("organiser", "PIF");
        assertThat(changed(path, "0", "First title")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(changed(path, "0", "Second title"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this in the meantime", "Second title", "value=\"1\"");
        assertThat(changed(path, "1", "Second title")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(changed(path, "abc", "Third")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whoHasSpokenUnderARuleIsNotNamedByALaterOne() {
        var consultation = scene.open(Rule.NOT_ATTRIBUTED, "PIF");
        assertThat(ruled(consultation, "GROUP", "0")).hasStatus(HttpStatus.SEE_OTHER);
        scene.heard(consultation, "FJI", "Something frank, under the rule as it is.");
        assertThat(ruled(consultation, "NAMED", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Statements have been made under the present rule, which names less.");
        assertThat(ruled(consultation, "NOT_ATTRIBUTED", "1")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void questionsAreAskedByElementAndInTheLanguageOfThePage() {
        var path = convened("organiser", "PIF", "question_NORMS", "Which norms first?");
        assertThat(browser.get().uri("/en" + path)).bodyText().contains("Which norms first?");
        assertThat(browser.get().uri("/ru" + path)).bodyText().contains("lang=\"en\" dir=\"auto\">Which norms first?");
    }

    @Test
    void everyReaderSeesItInTheirLanguage() {
        var consultation = scene.open(Rule.NAMED, "ASEAN");
        assertThat(browser.get().uri("/ar" + consultation.path()))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("lang=\"ar\" dir=\"rtl\"", "رابطة أمم جنوب شرق آسيا");
        assertThat(browser.get().uri("/zh" + consultation.path())).bodyText().contains("东南亚国家联盟");
    }

    private MvcTestResult act(Delegate officer, String path) {
        return browser.post().uri("/en" + path).with(as(officer)).exchange();
    }

    private MvcTestResult ruled(Consultation consultation, String rule, String version) {
        return browser.post()
                .uri("/en" + consultation.path() + "/change")
                .with(as(people.officer()))
                .param("version", version)
                .param("title_en", "A consultation")
                .param("organiser", "PIF")
                .param("rule", rule)
                .exchange();
    }

    private MvcTestResult changed(String path, String version, String title) {
        return browser.post()
                .uri("/en" + path + "/change")
                .with(as(people.officer()))
                .param("version", version)
                .param("title_en", title)
                .param("organiser", "PIF")
                .param("rule", "NAMED")
                .exchange();
    }

    private String convened(String... fields) {
        var result = posted(fields);
        assertThat(result).hasStatus(HttpStatus.SEE_OTHER);
        var location = Objects.requireNonNull(result.getResponse().getRedirectedUrl());
        var path = location.substring("/en".length());
        assertThat(consultations.find(UUID.fromString(path.substring("/consultations/".length()))))
                .isPresent();
        return path;
    }

    private MvcTestResult posted(String... fields) {
        var request = browser.post().uri("/en/consultations").with(as(people.officer()));
        var typed = new java.util.LinkedHashMap<String, String>();
        typed.put("title_en", "A consultation");
        typed.put("rule", "NAMED");
        for (var i = 0; i < fields.length; i += 2) typed.put(fields[i], fields[i + 1]);
        typed.forEach(request::param);
        return request.exchange();
    }
}
