package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.chronicle.Readings;
import org.entente.consultations.Consultation;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.consultations.Statement;
import org.entente.identity.People;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Those who keep a text name the statement in which a paragraph of it was first asked for; only its readers know of it. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class FirstStatementsTests {

    private static final String WORDS = "A directory of points of contact would help.";
    private static final String NAMED = "Named as where it was first asked for";
    private static final String UNKNOWN = "No paragraph of a published statement that you may read has this address";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    Scene scene;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Readings readings;

    @Autowired
    JdbcClient jdbc;

    private NegotiatedText text;
    private Consultation consultation;
    private Statement statement;
    private UUID said;
    private Delegate rapporteur;

    @BeforeEach
    void aStatementAskedForIt() {
        text = texts.issued(Audience.PUBLIC, "Establish a directory.");
        consultation = scene.open(Rule.NAMED, "AU");
        statement = scene.heard(consultation, "GHA", WORDS);
        said = scene.paragraph(statement, 1);
        rapporteur = people.rapporteur();
    }

    @Test
    void theLifeOfAParagraphBeginsWithWhatTheyNamed() {
        assertThat(life(null)).doesNotContain(WORDS);
        assertThat(names("https://entente.example.int/en/paragraphs/" + said))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/en" + path());
        assertThat(life(null)).contains("Ghana", WORDS, NAMED, "/en/paragraphs/" + said);
        assertThat(names("/paragraphs/" + said))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This paragraph of a statement is named already.", "/paragraphs/" + said);
        assertThat(chronicle.on(path(), 9)).extracting(Entry::name).containsExactly("FirstStatementNamed");
        assertThat(life(rapporteur)).contains("A paragraph of a statement was named as where");
        assertThat(acts(rapporteur)).contains("A paragraph of a statement was named as where", path());
        assertThat(acts(people.delegateOf("GHA"))).doesNotContain("A paragraph of a statement was named as where");
        assertThat(life(null)).doesNotContain("A paragraph of a statement was named as where", "name=\"statement\"");
    }

    @Test
    void anotherParagraphThatCameOutOfItBeginsThereToo() {
        names("/paragraphs/" + said);
        texts.revised(text, draft -> {
            var last = draft.provisions().getLast();
            return draft.edit(last.id(), last.kind(), last.level(), "Establish a directory.\n\nKeep it.");
        });
        assertThat(life(null)).contains(WORDS, NAMED);
    }

    /** Its life has it from the paragraph that it came out of. */
    @Test
    void aParagraphThatCameOutOfItIsNotNamedTheSameAgain() {
        names("/paragraphs/" + said);
        var before = path();
        texts.revised(text, draft -> {
            var last = draft.provisions().getLast();
            return draft.edit(last.id(), last.kind(), last.level(), "Establish a directory.\n\nKeep it.");
        });
        assertThat(path()).isNotEqualTo(before);
        assertThat(names("/paragraphs/" + said))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This paragraph of a statement is named already.", "/paragraphs/" + said);
        withdraw("It asked for the second half alone.");
        assertThat(names("/paragraphs/" + said)).as("after all").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(life(null)).contains(WORDS, NAMED);
    }

    @Test
    void itIsMeantByItsPlaceOnThePageOfItsStatementToo() {
        assertThat(names("http://localhost/fr" + statement.path() + "#p1")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(life(null)).contains(WORDS, NAMED);
    }

    @Test
    void itIsMeantAsAReportCitesIt() {
        // On two consultations, for then it names the one: another report may cite Ghana on that day.
        var report = scene.published(false, said, consultation, scene.open(Rule.NAMED, "FJI"));
        var cited = Jsoup.parse(body(browser.get().uri("/en" + report).exchange()))
                .select("a[href$=/paragraphs/" + said + "]")
                .first()
                .text();
        assertThat(cited).contains("Ghana", "paragraph 1");
        assertThat(names(" " + cited + " ")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(life(null)).contains(WORDS, NAMED);
    }

    @Test
    void whatMeansNoneOrSeveralComesBackWithASentence() {
        var other = scene.paragraph(scene.heard(consultation, "KEN", "So would a list."), 1);
        for (var nothing : List.of("Ghana said so.", "/paragraphs/" + UUID.randomUUID(), path()))
            assertThat(names(nothing))
                    .as(nothing)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains(UNKNOWN, nothing);
        assertThat(names("/paragraphs/" + said + " /paragraphs/" + other))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Several paragraphs of statements are meant by it.");
        assertThat(names("")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** No words of a real State stand behind what fictitious ones negotiate. */
    @Test
    void aTextOfTheDemonstrationWasNotFirstAskedForByARealState() {
        text = texts.fictitious("Establish a directory.");
        assertThat(names("/paragraphs/" + said))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(UNKNOWN);
    }

    /** What may not be read is as unknown as what is not there. */
    @Test
    void aStatementIsNamedByItsReadersAlone() {
        opens("NAMED", UUID.randomUUID());
        assertThat(names("/paragraphs/" + said))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(UNKNOWN);
        var draft = scene.draft(consultation, "GHA", "Not said yet.");
        assertThat(names(draft.path() + "#p1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(UNKNOWN);
    }

    @Test
    void aStatementForFewIsNotToldToOthersNorThatThereIsOne() {
        opens("STATES");
        assertThat(names("/paragraphs/" + said)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(life(null)).doesNotContain(WORDS, "Ghana", NAMED, said.toString(), "first asked for");
        assertThat(life(people.delegateOf("KEN"))).contains(WORDS, "Ghana", NAMED);
        assertThat(body(browser.get().uri("/en" + text.path()).exchange())).doesNotContain("first asked for");
        withdraw("It was Kenya.");
        assertThat(life(null)).doesNotContain("Ghana", "It was Kenya.", "taken back");
        assertThat(life(people.delegateOf("KEN"))).contains("Ghana", "It was Kenya.", "and taken back");
        opens("NAMED", UUID.randomUUID());
        assertThat(life(rapporteur)).doesNotContain("Ghana", "It was Kenya.", "was named as where");
    }

    @Test
    void itIsTakenBackWithAReasonAndStaysOnRecord() {
        names("/paragraphs/" + said);
        assertThat(post("/sources/retraction", rapporteur, Map.of("source", named(), "because", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(life(null)).contains(NAMED);
        var source = named();
        withdraw("It was Kenya, a year before.");
        assertThat(life(null))
                .contains("and taken back", "It was Kenya, a year before.")
                .doesNotContain(WORDS);
        assertThat(post("/sources/retraction", rapporteur, Map.of("source", source, "because", "Again.")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This has been taken back already.", "Again.");
        assertThat(chronicle.on(path(), 9))
                .extracting(Entry::name)
                .containsExactly("FirstStatementTakenBack", "FirstStatementNamed");
        assertThat(names("/paragraphs/" + said)).as("after all").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(life(null)).contains(WORDS, NAMED);
    }

    @Test
    void aTextThatKeepsToItselfWhoAskedNamesNobody() {
        names("/paragraphs/" + said);
        var source = named();
        jdbc.sql("update negotiation.text set attributed = false where id = :id")
                .param("id", text.id())
                .update();
        for (var reader : new Delegate[] {null, people.delegateOf("GHA"), rapporteur})
            assertThat(life(reader)).doesNotContain(WORDS, NAMED, "name=\"statement\"");
        var other = scene.paragraph(scene.heard(consultation, "KEN", "So would a list."), 1);
        assertThat(names("/paragraphs/" + other))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This text keeps to itself who asked for what", "/paragraphs/" + other);
        assertThat(post("/sources/retraction", rapporteur, Map.of("source", source, "because", "It was Kenya.")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This text keeps to itself who asked for what", "It was Kenya.");
        jdbc.sql("update negotiation.text set attributed = true where id = :id")
                .param("id", text.id())
                .update();
        assertThat(life(null)).contains(NAMED).doesNotContain("taken back");
    }

    @Test
    void nobodyElseNamesOne() {
        names("/paragraphs/" + said);
        var source = named();
        for (var other : List.of(people.delegateOf("GHA"), people.delegateOf("KEN"))) {
            assertThat(post("/sources", other, Map.of("statement", "/paragraphs/" + said)))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post("/sources/retraction", other, Map.of("source", source, "because", "No.")))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post("/sources", people.officer(), Map.of("statement", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Its reader is noted like anybody who reads the statement. */
    @Test
    void whoReadsAStatementForFewInALifeIsNoted() {
        opens("STATES");
        names("/paragraphs/" + said);
        var kenya = people.delegateOf("KEN");
        life(kenya);
        assertThat(readings.of(statement.path(), 9))
                .extracting(Readings.Reading::person)
                .contains(kenya.person());
    }

    private void opens(String audience, UUID... named) {
        jdbc.sql("update consultations.statement set audience = :audience, named = :named where id = :id")
                .param("audience", audience)
                .param("named", named)
                .param("id", statement.id())
                .update();
    }

    private void withdraw(String because) {
        assertThat(post("/sources/retraction", rapporteur, Map.of("source", named(), "because", because)))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    /** As the form offers it. */
    private String named() {
        return Jsoup.parse(life(rapporteur))
                .select("select[name=source] option")
                .val();
    }

    private MvcTestResult names(String typed) {
        return post("/sources", rapporteur, Map.of("statement", typed));
    }

    private MvcTestResult post(String act, Delegate by, Map<String, String> fields) {
        var request = browser.post().uri("/en" + path() + act).with(as(by));
        for (var each : fields.entrySet()) request = request.param(each.getKey(), each.getValue());
        return request.exchange();
    }

    private String path() {
        return text.path() + "/paragraphs/" + texts.lastParagraph(text);
    }

    private String life(@Nullable Delegate reader) {
        var request = browser.get().uri("/en" + path());
        return body((reader == null ? request : request.with(as(reader))).exchange());
    }

    private String acts(Delegate reader) {
        return body(browser.get().uri("/en/acts").with(as(reader)).exchange());
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
