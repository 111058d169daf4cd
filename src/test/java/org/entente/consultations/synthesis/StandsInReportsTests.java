package org.entente.consultations.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.assertj.core.api.Assumptions;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.consultations.Consultation;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.consultations.propositions.Drawn;
import org.entente.consultations.propositions.Proposition;
import org.entente.consultations.propositions.Stance;
import org.entente.identity.People;
import org.entente.identity.TestWalls;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class StandsInReportsTests {

    private static final Path SCHEMA =
            Path.of("..", "shared", "samples", "24-akoma-ntoso", "schema", "akomantoso30.xsd");

    private static final String SESSION = "There should be one session a year.";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Scene scene;

    @Autowired
    private Drawn drawn;

    @Autowired
    private Chronicle chronicle;

    @Autowired
    private ApplicationContext context;

    private Consultation consultation;
    private UUID paragraph;
    private Proposition session;

    @BeforeEach
    void fourStatesHaveAPosition() {
        begin(Rule.NAMED);
    }

    private void begin(Rule rule) {
        consultation = scene.open(rule, "ECOWAS");
        paragraph = scene.paragraph(scene.heard(consultation, "GHA", "One session each year is enough."), 1);
        session = drawn.open(consultation, SESSION, paragraph);
        drawn.said(session, "GHA", Stance.SUPPORT, "");
        drawn.said(session, "NGA", Stance.SUPPORT, "");
        drawn.said(session, "TGO", Stance.NEEDS_CHANGE, "Twice a year.");
        drawn.said(session, "MLI", Stance.CANNOT_ACCEPT, "");
    }

    private String published() {
        return scene.published(true, paragraph, consultation);
    }

    private byte[] file(String language, String path, String ending) {
        var answer =
                browser.get().uri("/" + language + path + "/report." + ending).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private JsonNode json(String path) {
        var answer = browser.get().uri("/api/v1" + path).exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private JsonNode group(String path) {
        return json(path).at("/stands/0/propositions/0/spreads/0");
    }

    @Test
    void eachGroupIsCountedWithItsDenominator() {
        var report = published();
        var group = group(report);
        assertThat(json(report).at("/stands/0/element").asString()).isEqualTo("STRUCTURE");
        assertThat(group.at("/names/en").asString()).startsWith("African");
        assertThat(group.get("support").asInt()).isEqualTo(2);
        assertThat(group.get("canAccept").asInt()).isZero();
        assertThat(group.get("needsChange").asInt()).isEqualTo(1);
        assertThat(group.get("cannotAccept").asInt()).isEqualTo(1);
        assertThat(group.get("noPosition").asInt()).isEqualTo(11);
        assertThat(group.get("of").asInt()).isEqualTo(15);
    }

    @Test
    void whatWasPublishedStaysWhenPositionsGoOn() {
        var report = published();
        drawn.said(session, "BEN", Stance.SUPPORT, "");
        assertThat(group(report).get("support").asInt()).isEqualTo(2);
    }

    @Test
    void propositionsStandAsTheyWereDrawnWhoeverAgrees() {
        var later = drawn.open(consultation, "There should be a trust fund.", paragraph);
        for (var state : List.of("GHA", "NGA", "TGO", "MLI", "BEN")) drawn.said(later, state, Stance.SUPPORT, "");
        var propositions = json(published()).at("/stands/0/propositions");
        assertThat(propositions.at("/0/texts/en").asString()).isEqualTo(SESSION);
        assertThat(propositions.at("/1/texts/en").asString()).startsWith("There should be a trust fund");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void thePageHasATableWithABarThatIsHatched(String language) {
        var report = published();
        assertThat(browser.get().uri("/" + language + report))
                .hasStatusOk()
                .bodyText()
                .contains(SESSION, "<svg class=\"shares\"", "class=\"hatch\"")
                .contains("/propositions/" + session.id() + "/positions?group=")
                .contains(language.equals("ar") ? "من أصل" : "Cannot accept")
                .doesNotContain("consultations.report.stands", "propositions.stance", "NaN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void onPaperItHasTheSameNumbers(String language) throws Exception {
        try (var document = Loader.loadPDF(file(language, published(), "pdf"))) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains(SESSION);
            assertThat(text).contains(language.equals("ar") ? "15 11 1 1 0 2" : "2 0 1 1 11 15");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void inWordTheTableBeginsWhereReadingBegins(String language) throws Exception {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file(language, published(), "docx")))) {
            var table = word.getTables().getFirst();
            assertThat(table.getCTTbl().getTblPr().isSetBidiVisual()).isEqualTo(language.equals("ar"));
            assertThat(table.getRows()).hasSizeGreaterThan(1);
            assertThat(cells(table.getRow(1)).subList(1, 7)).containsExactly("2", "0", "1", "1", "11", "15");
        }
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void inAkomaNtosoItIsATableThatTheSchemaTakes(String language) throws Exception {
        var file = file(language, published(), "akn.xml");
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("<td><p>15</p></td>", SESSION);
        Assumptions.assumeThat(Files.exists(SCHEMA))
                .as("The OASIS schema is not at " + SCHEMA)
                .isTrue();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SCHEMA.toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    @Test
    void whatNotEverybodyMayReadIsNeverInItWhoeverReads() {
        var only = people.in("NGA", Role.HEAD);
        drawn.said(drawn.named(consultation, "Only for some.", only, paragraph), "NGA", Stance.SUPPORT, "");
        var report = published();
        assertThat(json(report).toString()).contains(SESSION).doesNotContain("Only for some.");
        for (var reader : List.of(only, people.rapporteur(), people.officer())) {
            assertThat(browser.get().uri("/en" + report).with(as(reader)))
                    .bodyText()
                    .doesNotContain("Only for some.");
        }
    }

    @Test
    void whatIsClosedToTheOthersAfterwardsIsLeftOutWhenItIsRead() {
        var report = published();
        JdbcClient.create(TestWalls.owner(context))
                .sql("update consultations.proposition set audience = 'OFFICERS' where id = :id")
                .param("id", session.id())
                .update();
        assertThat(json(report).has("stands")).isFalse();
        assertThat(browser.get().uri("/en" + report))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(SESSION, "where States stand");
    }

    @Test
    void whereARuleHidesWhoSpokeAllStatesAreCountedAndNoGroup() {
        begin(Rule.NOT_ATTRIBUTED);
        var report = published();
        assertThat(group(report).has("group")).isFalse();
        assertThat(group(report).get("of").asInt()).isEqualTo(15);
        assertThat(browser.get().uri("/en" + report)).bodyText().contains("All States");
    }

    @Test
    void aReportThatDoesNotWantItHasTheFormItAlwaysHad() {
        var report = scene.published(false, paragraph, consultation);
        assertThat(json(report).has("stands")).isFalse();
        assertThat(browser.get().uri("/en" + report)).bodyText().doesNotContain("where-states-stand");
    }

    @Test
    void theFormOffersItWhereSomethingIsOpenAndKeepsTheChoice() {
        var rapporteur = people.rapporteur();
        assertThat(browser.get()
                        .uri("/en/reports/new?consultation=" + consultation.id())
                        .with(as(rapporteur)))
                .bodyText()
                .containsPattern("name=\"stands\" value=\"yes\" checked");
        var empty = scene.open(Rule.NAMED, "ECOWAS");
        assertThat(browser.get()
                        .uri("/en/reports/new?consultation=" + empty.id())
                        .with(as(rapporteur)))
                .bodyText()
                .contains("name=\"stands\"")
                .doesNotContainPattern("name=\"stands\" value=\"yes\" checked");
        var begun = browser.post()
                .uri("/en/reports")
                .with(as(rapporteur))
                .param("title_en", "A report")
                .param("consultation", consultation.id().toString())
                .param("stands", "yes")
                .exchange();
        assertThat(begun).hasStatus(HttpStatus.SEE_OTHER);
        var work = begun.getResponse().getRedirectedUrl();
        assertThat(browser.get().uri(work).with(as(rapporteur)))
                .bodyText()
                .containsPattern("name=\"stands\" value=\"yes\" checked");
        var path = work.replaceAll("^.*(/reports/[^/]+)/work$", "$1");
        assertThat(browser.post().uri("/en" + path + "/annex").with(as(rapporteur)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri(work).with(as(rapporteur)))
                .bodyText()
                .doesNotContainPattern("name=\"stands\" value=\"yes\" checked");
        assertThat(chronicle.on(path, 1).getFirst().name()).isEqualTo("ReportAnnexChosen");
        assertThat(browser.post().uri("/en" + path + "/annex").with(as(people.officer())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(chronicle.on(path, 5))
                .filteredOn(act -> act.name().equals("ReportAnnexChosen"))
                .hasSize(1);
    }
}
