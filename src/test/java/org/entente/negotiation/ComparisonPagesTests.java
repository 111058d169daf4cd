package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Any two versions, in one column or in two, in any language that both have, on screen and on paper. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ComparisonPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts made;

    @Autowired
    TextVersions versions;

    @Autowired
    Translations translations;

    private NegotiatedText text;

    @BeforeEach
    void theFirstParagraphIsDeletedAndTheSecondEdited() {
        text = made.issued(Audience.PUBLIC, "Recalls the mandate;", "Invites each State;", "Decides to meet again.");
        var first = made.provisions(text).get(1).id();
        made.revised(text, draft -> draft.remove(first));
        made.revised(text, draft -> {
            var edited = draft.provisions().get(1);
            return draft.edit(edited.id(), edited.kind(), 0, "Invites every State;");
        });
    }

    @Test
    void anyTwoStandSideBySideWithTheNumbersOfEach() {
        var page = page("/en", "?from=1&to=3&view=columns");
        assertThat(page.select("table.versions thead th").eachText()).containsExactly("Zero draft", "Rev.2");
        assertThat(rows(page))
                .endsWith(
                        List.of("1. Recalls the mandate;", "Not in this version Deleted Life of 1"),
                        List.of("2. Invites each State;", "1. Invites every State; Edited Life of 1"),
                        List.of("3. Decides to meet again.", "2. Decides to meet again."));
        assertThat(page.select("del").eachText()).contains("each").doesNotContain("every");
        assertThat(page.select("td:first-child ins, td:last-child del")).isEmpty();
        assertThat(page.select("td ins").eachText()).containsExactly("every");
        assertThat(page.text()).contains("2 paragraphs of 4 are otherwise");
    }

    @Test
    void onAPhoneAndToWhoeverListensEachSaysOfWhichVersionItIsAndWhatCameAndWent() {
        var page = page("/en", "?from=1&to=3&view=columns");
        assertThat(page.select("tbody tr").last().select("td").eachAttr("data-label"))
                .containsExactly("Zero draft", "Rev.2");
        assertThat(page.select("td ins").attr("data-said")).isEqualTo("added");
        assertThat(page.select("td del").attr("data-said")).isEqualTo("taken out");
    }

    @Test
    void inArabicTheEarlierVersionComesFirstInItsDirection() {
        var page = page("/ar", "?from=1&to=3&view=columns");
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("tbody td:first-child div").last().attr("dir")).isEqualTo("ltr");
        assertThat(rows(page).getLast().getFirst()).endsWith("Decides to meet again.");
    }

    @Test
    void inALanguageThatBothHaveWhatLagsOrIsMissingIsSaid() {
        say(1, 2, Language.FR, "Invite chaque État ;");
        say(3, 1, Language.FR, "Invite tous les États ;");
        say(1, 3, Language.FR, "Décide de se réunir.");
        var page = page("/en", "?from=1&to=3&view=columns&language=fr");
        assertThat(page.select("#language option[selected]").val()).isEqualTo("fr");
        assertThat(rows(page).get(2).getFirst()).isEqualTo("2. Invite chaque État ;");
        assertThat(rows(page).get(2).getLast()).startsWith("1. Invite tous les États ;");
        // One has it in French and the other has not: both are shown in what both have.
        assertThat(rows(page).getLast())
                .containsExactly(
                        "3. Decides to meet again.",
                        "2. Decides to meet again. "
                                + "The original (English) is shown: this paragraph is not available in both versions in Français");
        assertThat(page.text())
                .contains(
                        "Zero draft · Français · Lags behind English by 2 paragraphs",
                        "Rev.2 · Français · Lags behind English by 2 paragraphs");
    }

    @Test
    void oldWordsOfATranslationAreMarkedAsThat() {
        say(1, 2, Language.FR, "Invite chaque État ;");
        sayOf(3, 1, Language.FR, "Invite chaque État ;", "Invites each State;");
        assertThat(rows(page("/en", "?from=1&to=3&view=columns&language=fr"))
                        .get(2)
                        .getLast())
                .contains("Older words: the original has changed", "Edited");
    }

    @Test
    void aLanguageThatOneOfTheTwoHasNotIsNotOfferedAndIsSaidToBeMissing() {
        say(1, 2, Language.AR, "تدعو كل دولة؛");
        var page = page("/en", "?from=1&to=3&view=columns&language=ar");
        assertThat(page.select("#language")).isEmpty();
        assertThat(page.text()).contains("Not available in both versions: العربية. The original (English) is shown.");
        assertThat(rows(page).getLast().getFirst()).isEqualTo("3. Decides to meet again.");
    }

    @Test
    void onPaperBothHaveTheNumbersOfTheScreen() throws Exception {
        assertThat(pdf("/en", "?from=1&to=3&view=columns"))
                .contains("Zero draft", "Rev.2", "2 paragraphs of 4 are otherwise", "Deleted")
                .contains("2. Invites each State; 1. Invites every State;")
                .contains("3. Decides to meet again. 2. Decides to meet again.");
        assertThat(pdf("/en", "?from=1&to=3"))
                .contains(
                        "2 paragraphs of 4 are otherwise", "1. Invites each", "before: 2", "2. Decides to meet again.");
    }

    @Test
    void onPaperInArabicTheEarlierVersionStandsOnTheRight() throws Exception {
        assertThat(pdf("/ar", "?from=1&to=3&view=columns")).contains("1. Invites every State; 2. Invites each State;");
    }

    @Test
    void whatIsInPreparationIsComparedByThoseWhoPrepareItAndByNobodyElse() {
        made.prepare(text);
        var path = "/en" + text.path() + "/comparison";
        for (var form : List.of("", ".pdf")) {
            assertThat(browser.get().uri(path + form + "?from=1&to=4")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browser.get().uri(path + form + "?from=1&to=4").with(as(people.rapporteur())))
                    .hasStatus(HttpStatus.OK);
        }
    }

    private void say(int version, int place, Language language, String words) {
        sayOf(version, place, language, words, provision(version, place).words());
    }

    private void sayOf(int version, int place, Language language, String words, String original) {
        translations.say(
                of(version).id(),
                provision(version, place).id(),
                language,
                words,
                Provision.hash(original),
                null,
                Instant.now());
    }

    private Provision provision(int version, int place) {
        return versions.provisions(of(version).id()).get(place);
    }

    private TextVersion of(int number) {
        return versions.issued(text.id()).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> rows(Document page) {
        return page.select("table.versions tbody tr").stream()
                .map(row -> row.select("td").stream().map(Element::text).toList())
                .toList();
    }

    private Document page(String language, String query) {
        return Jsoup.parse(new String(get(language + text.path() + "/comparison" + query), StandardCharsets.UTF_8));
    }

    private String pdf(String language, String query) throws Exception {
        try (var pdf = Loader.loadPDF(get(language + text.path() + "/comparison.pdf" + query))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private byte[] get(String address) {
        var result = browser.get().uri(address).exchange();
        assertThat(result).hasStatus(HttpStatus.OK);
        return result.getResponse().getContentAsByteArray();
    }
}
