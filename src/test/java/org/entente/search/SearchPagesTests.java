package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class, properties = "entente.demonstration=true")
@AutoConfigureMockMvc
class SearchPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TestShelf shelf;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void upToDate() {
        catalogue.catchUp();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageStandsInEachLanguage(Language language) {
        assertThat(browser.get().uri("/" + language.code() + "/search?q=A/RES/99"))
                .hasStatusOk()
                .bodyText()
                .contains("role=\"search\"");
    }

    @Test
    void aStatementOfTheDemonstrationIsFoundMarkedAndLinkedToItsParagraph() {
        assertThat(browser.get().uri("/en/search?q=capacity&kind=statement"))
                .hasStatusOk()
                .bodyText()
                .contains("<mark>", "Demonstration", "/en/statements/", "#p")
                .doesNotContain("search.");
    }

    @Test
    void facetsAreLinksAndSoIsTheWayBack() {
        assertThat(browser.get().uri("/en/search?q=capacity&kind=statement"))
                .bodyText()
                .contains("/en/search?q=capacity\"", "party=");
    }

    @Test
    void anAbbreviationSaysWhatElseWasSearchedForAndCanBeSwitchedOff() {
        assertThat(browser.get().uri("/en/search?q=PoA")).bodyText().contains("Also searched for:", "行动纲领", "wide=no");
        assertThat(browser.get().uri("/en/search?q=PoA&wide=no")).bodyText().doesNotContain("Also searched for:");
    }

    @Test
    void whatIsTypedIsTextAndNoMarkup() {
        events.publishEvent(shelf.lay("An <img src=x onerror=alert(1)> injection"));
        catalogue.catchUp();
        assertThat(browser.get().uri("/en/search").param("q", "injection <script>"))
                .bodyText()
                .doesNotContain("<script>alert", "<img src=x", "<script>\"");
        assertThat(browser.get().uri("/en/search").param("q", "injection"))
                .bodyText()
                .contains("&lt;img src=x")
                .doesNotContain("<img src=x");
    }

    @Test
    void whatIsNotForAGuestIsNeitherFoundNorCountedNorCompleted() {
        var word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var kenya = people.in("KEN", Role.DELEGATE);
        events.publishEvent(shelf.lay(word, Audience.OWN, kenya.party()));
        catalogue.catchUp();
        assertThat(browser.get().uri("/en/search").param("q", word)).bodyText().contains("Nothing that you may read");
        assertThat(browser.get().uri("/en/search").param("q", word).with(as(kenya)))
                .bodyText()
                .contains("1 answer", "Not open to everybody");
        assertThat(browser.get()
                        .uri("/en/search/completions")
                        .param("q", word.substring(0, 3))
                        .with(as(kenya)))
                .bodyText()
                .doesNotContain(word);
    }

    @Test
    void wordsAreCompletedWhileTheyAreTyped() {
        assertThat(browser.get().uri("/en/search/completions").param("q", "needs capac"))
                .hasStatusOk()
                .bodyText()
                .contains("needs capacity");
    }

    /** Whoever listens to the page hears that there are words to go on with, or that there are none. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theBoxSaysWhatItIsAndWhatIsOffered(Language language) {
        var page = Jsoup.parse(page("/" + language.code() + "/search", people.officer()));
        var box = page.getElementById("q");
        assertThat(box.attr("role")).isEqualTo("combobox");
        assertThat(box.attr("aria-controls")).isEqualTo(box.attr("list")).isEqualTo("completions");
        assertThat(page.getElementById("completions").tagName()).isEqualTo("datalist");
        var told = page.getElementById("completions-told");
        assertThat(told.attr("role")).isEqualTo("status");
        assertThat(told.text()).isEmpty();
        assertThat(told.attr("data-some")).isEqualTo(Messages.text(language, "search.suggestions"));
        assertThat(told.attr("data-none")).isEqualTo(Messages.text(language, "search.suggestions.none"));
        assertThat(page.select("form[role=search] button")).hasSize(1);
    }

    @Test
    void withoutAScriptAQuestionThatWasSentUnfinishedIsOfferedGoneOn() {
        events.publishEvent(shelf.lay("The interoperability of directories"));
        catalogue.catchUp();
        assertThat(browser.get().uri("/fr/search").param("q", "directories interoperabil"))
                .hasStatusOk()
                .bodyText()
                .contains("Mots qui commencent ainsi", "/fr/search?q=directories+interoperability\"");
        assertThat(browser.get().uri("/api/v1/search").param("q", "interoperabil"))
                .bodyJson()
                .extractingPath("$.completed[0]")
                .isEqualTo("interoperability");
    }

    @Test
    void programsGetTheSameAndProblemsByTheirDetails() {
        assertThat(browser.get().uri("/api/v1/search?q=capacity&language=en"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.hits[0].language")
                .isEqualTo("en");
        assertThat(browser.get().uri("/api/v1/search?q=capacity&after=nonsense"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType("application/problem+json");
    }

    @Test
    void linksOfALongQuestionHoldAsMuchOfItAsWasRead() {
        var typed = "capacity ".repeat(1_200);
        assertThat(browser.get().uri("/en/search").param("q", typed))
                .hasStatusOk()
                .bodyText()
                .satisfies(page -> assertThat(Jsoup.parse(page).select(".found a, .count a, nav.facets a"))
                        .allSatisfy(link -> assertThat(link.attr("href")).hasSizeLessThan(1_500)));
    }

    @Test
    void aLongQuestionIsAnsweredWithASentence() {
        assertThat(browser.get().uri("/fr/search").param("q", "mot ".repeat(2_500)))
                .hasStatusOk()
                .bodyText()
                .contains("La question est longue");
        assertThat(browser.get().uri("/fr/search").param("q", "-- ** \"\"")).hasStatusOk();
    }

    @Test
    void anOfficerKeepsTheListOfWordsAndNobodyElse() {
        var officer = people.officer();
        assertThat(browser.post()
                        .uri("/en/search/meanings")
                        .with(as(officer))
                        .param("id", UUID.randomUUID().toString())
                        .param("words_en", "hot wash\nafter-action talk")
                        .param("words_fr", "retour d’expérience"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en/search/meanings"))
                .bodyText()
                .contains("hot wash", "retour d’expérience", "Words of the same meaning were added");
        events.publishEvent(shelf.lay("An after-action talk was held."));
        catalogue.catchUp();
        assertThat(browser.get().uri("/en/search").param("q", "hot wash"))
                .bodyText()
                .contains("<mark>after-action talk</mark>");
        assertThat(browser.post()
                        .uri("/en/search/meanings")
                        .with(as(officer))
                        .param("id", UUID.randomUUID().toString())
                        .param("words_en", "alone"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browser.post().uri("/en/search/meanings").with(as(people.in("KEN", Role.HEAD))))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoeverWasOvertakenOnTheListOfWordsIsToldAndLosesNothing() {
        var officer = people.officer();
        var id = UUID.randomUUID();
        browser.post()
                .uri("/en/search/meanings")
                .with(as(officer))
                .param("id", id.toString())
                .param("words_en", "one " + id + "\nanother " + id)
                .exchange();
        var form = Jsoup.parse(page("/en/search/meanings/" + id, officer));
        var known = form.select("input[name=known]").val();
        assertThat(changed(officer, id, known, "first " + id)).hasStatus(HttpStatus.SEE_OTHER);
        var late = changed(officer, id, known, "second " + id);
        assertThat(late)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "second " + id);
        assertThat(page("/en/search/meanings", officer)).contains("first " + id).doesNotContain("<bdi>second " + id);
        var again = Jsoup.parse(page("/en/search/meanings/" + id, officer))
                .select("input[name=known]")
                .val();
        assertThat(changed(officer, id, again, "third " + id)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void theSameChangeThatComesTwiceIsMadeOnceAndNobodyIsToHaveOvertakenIt() {
        var officer = people.officer();
        var id = UUID.randomUUID();
        browser.post()
                .uri("/en/search/meanings")
                .with(as(officer))
                .param("id", id.toString())
                .param("words_en", "one " + id + "\nanother " + id)
                .exchange();
        var known = Jsoup.parse(page("/en/search/meanings/" + id, officer))
                .select("input[name=known]")
                .val();
        for (var time = 0; time < 2; time++)
            assertThat(changed(officer, id, known, "first " + id)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page("/en/search/meanings", officer)).contains("first " + id);
    }

    private MvcTestResult changed(Delegate officer, UUID id, String known, String word) {
        return browser.post()
                .uri("/en/search/meanings/" + id)
                .with(as(officer))
                .param("known", known)
                .param("words_en", word + "\nsame " + id)
                .exchange();
    }

    private String page(String path, Delegate officer) {
        var answer = browser.get().uri(path).with(as(officer)).exchange().getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
