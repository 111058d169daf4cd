package org.entente.process.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.process.bodies.DemonstratedBodies;
import org.entente.process.bodies.TestBodies;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An element followed through what the house knows, and what officers add to it. */
@SpringBootTest(classes = Entente.class, properties = "entente.demonstration=true")
@AutoConfigureMockMvc
class ThreadPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestBodies bodies;

    @Autowired
    Ties ties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Chronicle chronicle;

    private Delegate officer;

    @BeforeEach
    void somebodyKeepsIt() {
        officer = people.officer();
    }

    @Test
    void aNewcomerSeesWhereItWasTakenUpOldestFirst() {
        assertThat(page("CAPACITY", ""))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains(
                        "The thread of “Capacity-building”",
                        "Look here before you start something on it.",
                        "Dedicated thematic group 2: capacity-building",
                        "7 December 2026",
                        "Global Mechanism");
        assertThat(browser.get().uri("/fr/elements/NORMS/thread"))
                .bodyText()
                .contains("A/70/174", "<time datetime=\"2015-07\">juillet 2015</time>");
        assertThat(browser.get().uri("/en/elements/CAPACITY")).bodyText().contains("/en/elements/CAPACITY/thread");
    }

    @Test
    void everyNumberOpensTheListOfWhatItCounts() {
        var demonstration = text(page("CAPACITY", "?process=demo"));
        assertThat(demonstration).contains("Demonstration", "Thematic group on capacity-building");
        var counted = Pattern.compile("href=\"(/en/matrix/paragraphs[^\"]+)\">(\\d+) paragraphs speak of it")
                .matcher(demonstration);
        assertThat(counted.find()).isTrue();
        var list =
                text(browser.get().uri(counted.group(1).replace("&amp;", "&")).exchange());
        assertThat(Pattern.compile("class=\"paragraph-behind\"")
                        .matcher(list)
                        .results()
                        .count())
                .isEqualTo(Math.min(50, Long.parseLong(counted.group(2))));
    }

    @Test
    void anItemOfAnAgendaIsCalledAsInTheReadersLanguage() {
        var titles = "{\"en\": \"Matters of a test\", \"fr\": \"Questions d’un essai\"}";
        jdbc.sql("""
                        insert into meetings.agenda_item (id, session, number, position, titles, elements)
                        values (gen_random_uuid(), :session, '99', 99, :titles::jsonb, array['PREPARATION'])""")
                .param("session", bodies.fictitious().id())
                .param("titles", titles)
                .update();
        assertThat(browser.get().uri("/fr/elements/PREPARATION/thread?process=demo"))
                .bodyText()
                .contains("Questions d’un essai")
                .doesNotContain("Matters of a test");
        assertThat(browser.get().uri("/ru/elements/PREPARATION/thread?process=demo"))
                .bodyText()
                .containsPattern("lang=\"en\"[^>]*>[^<]*Matters of a test");
    }

    @Test
    void whatIsFictitiousStandsApartFromTheRecord() {
        assertThat(page("CAPACITY", "")).bodyText().doesNotContain("Thematic group on capacity-building");
        assertThat(browser.get().uri("/api/v1/elements/CAPACITY/thread"))
                .bodyText()
                .doesNotContain("\"fictitious\":true");
    }

    @Test
    void isNarrowedToOneProcess() {
        var mechanism = id("select id from process.process where code = 'GM'");
        assertThat(page("STRUCTURE", "?process=" + mechanism + "&order=newest"))
                .bodyText()
                .containsSubsequence("A/80/257", "A/79/214")
                .contains("2 of 2");
        assertThat(page("STRUCTURE", "?process=none")).bodyText().contains("Nothing is known of it in what you chose.");
    }

    @Test
    void whereNothingIsKnownItSaysSo() {
        assertThat(page("MODALITIES", "")).bodyText().contains("Nothing is known of this element yet");
    }

    @Test
    void anOfficerTiesAParagraphAndEverybodyReadsItsWords() {
        var document = documentOfNobody("PUBLIC");
        assertThat(tied("PREPARATION", Map.of("symbol", symbol(document), "paragraph", "27")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page("PREPARATION", "?process=demo"))
                .bodyText()
                .contains("Words of paragraph 27", symbol(document), "?language=en#p1", ", 27");
        assertThat(tied("PREPARATION", Map.of("symbol", symbol(document), "paragraph", "27")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("This is tied to the element already.", "value=\"27\"");
        assertThat(chronicle.on("/documents/" + document, 5))
                .extracting(Entry::name)
                .containsExactly("ElementTied");
    }

    @Test
    void whatIsTakenBackIsGoneFromTheThreadAndMayBeTiedAgain() {
        var document = documentOfNobody("PUBLIC");
        tied("OBJECTIVES", Map.of("symbol", symbol(document)));
        var tie = id("select id from process.tie where document = '" + document + "' and untied_at is null");
        var removal = "/en/elements/OBJECTIVES/ties/" + tie + "/removal";
        assertThat(browser.post().uri(removal).with(as(people.rapporteur()))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.post().uri(removal).with(as(officer))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.post().uri(removal).with(as(officer))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page("OBJECTIVES", "?process=demo")).bodyText().doesNotContain(symbol(document));
        assertThat(tied("OBJECTIVES", Map.of("symbol", symbol(document)))).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whoMayNotReadADocumentIsNotToldThatAnElementIsTiedToIt() {
        var document = documentOfNobody("STATES");
        assertThat(tied("THREATS", Map.of("symbol", symbol(document)))).hasStatus(HttpStatus.SEE_OTHER);
        var path = "/en/elements/THREATS/thread?process=demo";
        assertThat(browser.get().uri(path)).bodyText().doesNotContain(symbol(document));
        assertThat(browser.get().uri("/api/v1/elements/THREATS/thread?process=demo"))
                .bodyText()
                .doesNotContain(symbol(document));
        assertThat(browser.get().uri(path).with(as(people.delegateOf("XAR"))))
                .bodyText()
                .contains(symbol(document));
    }

    @Test
    void theDatabaseShowsNoTieToADocumentThatTheReaderMayNotReadEvenWhereTheFinderForgotToAsk() {
        var document = documentOfNobody("STATES");
        tied("INFORMATION", Map.of("symbol", symbol(document)));
        assertThat(ties.of("INFORMATION")).extracting(Tie::document).contains(document);
        CurrentReader.set(Reader.guest());
        try {
            assertThat(ties.of("INFORMATION")).extracting(Tie::document).doesNotContain(document);
        } finally {
            CurrentReader.clear();
        }
    }

    @Test
    void whatIsAmissIsSaidInOneSentenceAndNothingTypedIsLost() {
        refused(Map.of(), "Name one thing");
        refused(Map.of("symbol", "A/80/257", "body", DemonstratedBodies.PLENARY.toString()), "Name one thing");
        refused(Map.of("symbol", "nothing like it"), "This is not a symbol of a document.");
        refused(Map.of("symbol", "A/99/998"), "The record has no document A/99/998.");
        refused(
                Map.of("body", DemonstratedBodies.PLENARY.toString(), "paragraph", "3"),
                "A paragraph belongs to a document.");
        refused(Map.of("session", UUID.randomUUID().toString()), "This is not one of the choices.");
        refused(
                Map.of("symbol", symbol(documentOfNobody("PUBLIC")), "paragraph", "99"),
                "The document has no paragraph 99.");
    }

    @Test
    void aSessionOrABodyThatIsTiedLeadsToTheThread() {
        assertThat(browser.get().uri("/en/sessions/" + DemonstratedBodies.SECOND_GROUP_SESSION))
                .bodyText()
                .contains("/en/elements/CAPACITY/thread");
        assertThat(browser.get().uri("/en/bodies/" + DemonstratedBodies.SECOND_GROUP))
                .bodyText()
                .contains("What it treats", "/en/elements/CAPACITY/thread");
    }

    @Test
    void toOthersThanOfficersTyingDoesNotExist() {
        assertThat(browser.get().uri("/en/elements/CAPACITY/ties/new").with(as(people.rapporteur())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en/elements/CAPACITY/thread").with(as(people.rapporteur())))
                .bodyText()
                .doesNotContain("Untie", "Tie something to it");
        assertThat(browser.get().uri("/en/elements/NO_SUCH/thread")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void refused(Map<String, String> fields, String sentence) {
        var answer = tied("LAW", fields);
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY).bodyText().contains(sentence);
        if (fields.containsKey("symbol"))
            assertThat(answer).bodyText().contains("value=\"" + fields.get("symbol") + "\"");
    }

    private MvcTestResult tied(String element, Map<String, String> fields) {
        var request = browser.post().uri("/en/elements/" + element + "/ties").with(as(officer));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult page(String element, String query) {
        return browser.get()
                .uri("/en/elements/" + element + "/thread" + query)
                .with(as(officer))
                .exchange();
    }

    /** With a paragraph 27 in English. */
    private UUID documentOfNobody(String audience) {
        var document = UUID.randomUUID();
        jdbc.sql("""
                        insert into documents.document (id, symbol, sort_key, kind, titles, fictitious, audience, added_at)
                        values (:id, :symbol, :symbol, 'REPORT', '{"en": "A report of nobody"}', true, :audience, now())""")
                .param("id", document)
                .param("symbol", "A/99/" + Math.floorMod(document.hashCode(), 900_000_000))
                .param("audience", audience)
                .update();
        for (var sql : new String[] {"""
                insert into documents.text (id, document, language, edition, status, added_at)
                values (:id, :id, 'en', 1, 'AUTHENTIC', now())""", """
                insert into documents.paragraph (id, document, language, words)
                values (:id, :id, 'en', 'Words of paragraph 27')""", """
                insert into documents.placement (text, position, paragraph, kind, level, number, confidence)
                values (:id, 1, :id, 'OPERATIVE', 0, '27.', 1)"""})
            jdbc.sql(sql).param("id", document).update();
        return document;
    }

    private static String symbol(UUID document) {
        return "A/99/" + Math.floorMod(document.hashCode(), 900_000_000);
    }

    private UUID id(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
