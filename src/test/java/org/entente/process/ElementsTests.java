package org.entente.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.List;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ElementsTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Elements elements;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Chronicle chronicle;

    @Test
    void theElementsOf2023AreThereInSixLanguagesEachBeforeItsChildren() {
        assertThat(elements.all()).extracting(Element::code).contains("SCOPE", "CONTENT", "CAPACITY", "OEWG");
        assertThat(elements.all()).allMatch(element -> element.names().isComplete());
        var codes = elements.all().stream().map(Element::code).toList();
        for (var element : elements.all()) {
            if (!element.isTop()) assertThat(codes.indexOf(element.parent())).isLessThan(codes.indexOf(element.code()));
        }
    }

    @Test
    void anOfficerAddsAnElementAndGivesItWordsThatSuggestIt() {
        assertThat(added("SATELLITES", "CONTENT")).hasStatus(HttpStatus.SEE_OTHER);
        var text = List.of("Attacks on satellites concern us all.");
        assertThat(suggested(text)).doesNotContain("SATELLITES");
        assertThat(terms("SATELLITES", "attacks on satellites = 5\nsatellite\n"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(suggested(text)).contains("SATELLITES");
        assertThat(browser.get().uri("/en/elements/SATELLITES/terms").with(as(people.officer())))
                .bodyText()
                .contains("attacks on satellites = 5", "satellite = 3");
        assertThat(chronicle.on("/elements/SATELLITES", 5))
                .extracting(Entry::name)
                .containsExactly("TermsChanged", "ElementChanged");
    }

    @Test
    void aTermWithoutASensibleWeightIsNamedAndNothingIsLost() {
        assertThat(terms("SCOPE", "scope of the mechanism = 9"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("“scope of the mechanism = 9” is not a term with a weight.", "scope of the mechanism = 9");
    }

    @Test
    void aCodeThatIsTakenOrNoneIsRefused() {
        assertThat(added("SCOPE", "")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(added("not a code", "")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(added("DEEPER", "CAPACITY")).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void toOthersThanOfficersTheirKeepingDoesNotExist() {
        for (var page : List.of("/elements/new", "/elements/SCOPE/change", "/elements/SCOPE/terms")) {
            assertThat(browser.get().uri("/en" + page).with(as(people.rapporteur())))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(browser.get().uri("/zh/elements"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("能力建设");
    }

    private List<String> suggested(List<String> text) {
        return suggestions.suggest(text, Language.EN).getFirst().stream()
                .map(Suggestion::element)
                .toList();
    }

    private MvcTestResult terms(String code, String english) {
        return browser.post()
                .uri("/en/elements/" + code + "/terms")
                .with(as(people.officer()))
                .param("terms_en", english)
                .exchange();
    }

    private MvcTestResult added(String code, String parent) {
        var request = browser.post()
                .uri("/en/elements")
                .with(as(people.officer()))
                .param("code", code)
                .param("parent", parent)
                .param("position", "50");
        for (var language : Language.values()) request.param(language.code(), "Satellites");
        return request.exchange();
    }
}
