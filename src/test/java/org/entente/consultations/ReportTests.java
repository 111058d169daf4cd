package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.entente.identity.People.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.assertj.core.api.Assumptions;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.documents.TextExtraction;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ReportTests {

    private static final Path SCHEMA =
            Path.of("..", "shared", "samples", "24-akoma-ntoso", "schema", "akomantoso30.xsd");

    @Autowired
    Chronicle chronicle;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    Assesses assesses;

    @Autowired
    Reports reports;

    @Autowired
    PublishesReports publishes;

    @TempDir
    Path folder;

    Consultation consultation;
    Statement kenya;
    Statement ghana;
    Statement nepal;
    Report report;

    @BeforeEach
    void threeHaveSpoken() {
        consultation = scene.open(Rule.NAMED, "AFRICAN_GROUP", "ASIA_PACIFIC_GROUP");
        kenya = scene.heard(consultation, "KEN", "A plenary should meet every year.\n\nWe thank the Chair.");
        ghana = scene.heard(consultation, "GHA", "Ghana too wishes for a plenary every year.");
        nepal = scene.heard(consultation, "NPL", "Nepal prefers one plenary in two years.");
        scene.confirm(kenya, 1, "STRUCTURE");
        scene.confirm(ghana, 1, "STRUCTURE");
        scene.confirm(nepal, 1, "STRUCTURE");
        report = scene.report(consultation);
    }

    @Test
    void whoStandsBehindASentenceIsCountedOfThoseWhoSpokeOnTheElement() {
        scene.sentence(report, "STRUCTURE", Quantifier.MOST, scene.paragraph(kenya, 1), scene.paragraph(ghana, 1));
        var assessed = assesses.sentences(report, Language.EN).getFirst();
        assertThat(assessed.behind()).isEqualTo(2);
        assertThat(assessed.spoke()).isEqualTo(3);
        assertThat(assessed.offered()).isEqualTo(Quantifier.MOST);
    }

    @Test
    void whoIsCitedOnAnElementHasSpokenOnItWhereverTheReportCounts() {
        scene.sentence(report, "SCOPE", Quantifier.ONE, scene.paragraph(kenya, 2));
        scene.sentence(report, "SCOPE", Quantifier.ONE, scene.paragraph(ghana, 1));
        assertThat(assesses.sentences(report, Language.EN))
                .extracting(Assessment::behind, Assessment::spoke)
                .containsExactly(tuple(1, 2), tuple(1, 2));
        publishes.publish(report, null, Instant.now());
        var section = reports.published(report.id(), 0, Reader.guest())
                .orElseThrow()
                .sections()
                .getFirst();
        assertThat(section.spoke()).isEqualTo(2);
        assertThat(section.lines())
                .extracting(ReportContent.Line::byConsultation)
                .containsOnly(Map.of(consultation.id(), new ReportContent.Count(1, 2)));
    }

    @Test
    void twoParagraphsOfOnePartyAreOneParty() {
        scene.sentence(report, "STRUCTURE", Quantifier.ONE, scene.paragraph(kenya, 1), scene.paragraph(kenya, 2));
        assertThat(assesses.sentences(report, Language.EN).getFirst().behind()).isEqualTo(1);
    }

    @Test
    void warnsWhereWordsAndEvidenceDisagreeAndWhereOneRegionAloneCarriesIt() {
        scene.sentence(report, "STRUCTURE", Quantifier.ALL, scene.paragraph(kenya, 1), scene.paragraph(ghana, 1));
        assertThat(warnings())
                .contains(
                        "The sentence says “all”; the evidence (2 of 3) suggests “most”.",
                        "All who stand behind it belong to African Group, while others spoke on it too.");
    }

    @Test
    void warnsOfASentenceThatNothingCarriesAndOfAnElementWithoutASentence() {
        scene.sentence(report, "SCOPE", Quantifier.ONE);
        assertThat(warnings()).anyMatch(warning -> warning.startsWith("Nothing carries this sentence"));
        assertThat(assesses.silent(report))
                .extracting(element -> element.code())
                .containsExactly("STRUCTURE");
    }

    @Test
    void evidenceThatIsWithdrawnNoLongerCountsAndIsSaidToBeGone() {
        scene.sentence(report, "STRUCTURE", Quantifier.A_FEW, scene.paragraph(kenya, 1), scene.paragraph(ghana, 1));
        browser.post()
                .uri("/en" + ghana.path() + "/withdrawal")
                .with(as(people.officer()))
                .exchange();
        assertThat(assesses.sentences(report, Language.EN).getFirst().behind()).isEqualTo(1);
        assertThat(warnings()).anyMatch(warning -> warning.contains("since been corrected away or withdrawn"));
    }

    @Test
    void aRapporteurWritesASentenceAndBindsTheParagraphsThatCarryIt() {
        var rapporteur = people.rapporteur();
        assertThat(browser.get()
                        .uri("/en" + report.path() + "/sentences/new?element=STRUCTURE")
                        .with(as(rapporteur)))
                .bodyText()
                .contains("Ghana too wishes", "Nepal prefers");
        var written = browser.post()
                .uri("/en" + report.path() + "/sentences")
                .with(as(rapporteur))
                .param("element", "STRUCTURE")
                .param("text_en", "Most wished for a plenary every year.")
                .param("position", "1")
                .param("quantifier", "MOST")
                .param("paragraph", scene.paragraph(kenya, 1).toString())
                .param("more", "https://example.org/en/paragraphs/" + scene.paragraph(ghana, 1))
                .exchange();
        assertThat(written).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(reports.sentences(report.id()).getFirst().paragraphs()).hasSize(2);
    }

    @Test
    void aParagraphOfAnotherConsultationIsNoEvidence() {
        var elsewhere = scene.heard(scene.open(Rule.NAMED, "EU"), "FRA", "Said elsewhere.");
        assertThat(browser.post()
                        .uri("/en" + report.path() + "/sentences")
                        .with(as(people.rapporteur()))
                        .param("element", "STRUCTURE")
                        .param("text_en", "It was said.")
                        .param("position", "1")
                        .param("quantifier", "ONE")
                        .param("more", scene.paragraph(elsewhere, 1).toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("is not a paragraph of these consultations", "It was said.");
    }

    @Test
    void ofTwoWhoChangeASentenceTheSecondIsToldAndKeepsTheWords() {
        var sentence = scene.sentence(report, "STRUCTURE", Quantifier.ONE, scene.paragraph(kenya, 1));
        assertThat(changed(sentence, "0", "First words.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(changed(sentence, "0", "Second words."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this in the meantime", "Second words.");
        assertThat(changed(sentence, "1", "Second words.")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aSentenceThatIsChangedByTheFormForANewOneLeavesWhatItWasInTheRecord() {
        var sentence = scene.sentence(report, "STRUCTURE", Quantifier.ONE, scene.paragraph(kenya, 1));
        assertThat(written("", sentence, "0", "Other words.")).hasStatus(HttpStatus.SEE_OTHER);
        var act = chronicle.on(report.path(), 1).getFirst();
        assertThat(act.name()).isEqualTo("SentenceWritten");
        assertThat(act.facts()).contains("It was said.", "Other words.");
    }

    @Test
    void aReportInTheMakingDoesNotExistForThePublicNorForDelegates() {
        for (var page : List.of("", "/work", "/report.pdf", "/report.docx", "/report.akn.xml")) {
            assertThat(browser.get().uri("/en" + report.path() + page).with(as(people.delegateOf("KEN"))))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(browser.get().uri("/api/v1/reports/" + report.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.post().uri("/en" + report.path() + "/publication").with(as(people.rapporteur())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nothingIsPublishedThatNothingCarries() {
        scene.sentence(report, "STRUCTURE", Quantifier.ONE);
        assertThat(published(people.officer()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("each of them carried by a published paragraph");
    }

    @Test
    void aPublishedVersionStaysAsItWasAndTheNextTellsWhatChanged() {
        var sentence = scene.sentence(report, "STRUCTURE", Quantifier.ONE, scene.paragraph(kenya, 1));
        published(people.officer());
        changed(sentence, "0", "Said anew.");
        published(people.officer());
        assertThat(browser.get().uri("/en" + report.path() + "?version=1"))
                .bodyText()
                .contains("It was said.")
                .doesNotContain("Said anew.");
        assertThat(browser.get().uri("/en" + report.path()))
                .bodyText()
                .contains("Said anew.", "new or changed since version 1");
    }

    @Test
    void aWithdrawnStatementLeavesItsWordsOutOfWhatWasPublished() {
        scene.sentence(report, "STRUCTURE", Quantifier.A_FEW, scene.paragraph(kenya, 1), scene.paragraph(ghana, 1));
        published(people.officer());
        browser.post()
                .uri("/en" + ghana.path() + "/withdrawal")
                .with(as(people.officer()))
                .exchange();
        assertThat(browser.get().uri("/en" + report.path()))
                .bodyText()
                .contains("Ghana, date unknown, paragraph 1; since withdrawn")
                .doesNotContain("Ghana too wishes");
        assertThat(browser.get().uri("/api/v1/reports/" + report.id()))
                .bodyText()
                .doesNotContain("Ghana too wishes");
    }

    @Test
    void aReportOverSeveralConsultationsComparesThem() throws Exception {
        var other = scene.open(Rule.NAMED, "EU");
        var france = scene.heard(other, "FRA", "A yearly plenary would do.");
        scene.confirm(france, 1, "STRUCTURE");
        var both = scene.report(consultation, other);
        scene.sentence(both, "STRUCTURE", Quantifier.SOME, scene.paragraph(kenya, 1), scene.paragraph(france, 1));
        publishes.publish(both, null, Instant.now());
        var content = reports.published(both.id(), 0, Reader.guest()).orElseThrow();
        var line = content.sections().getFirst().lines().getFirst();
        assertThat(line.byConsultation())
                .containsEntry(consultation.id(), new ReportContent.Count(1, 3))
                .containsEntry(other.id(), new ReportContent.Count(1, 1));
        assertThat(line.spoke()).isEqualTo(4);
        assertThat(browser.get().uri("/en" + both.path()))
                .bodyText()
                .contains(consultation.title(Language.EN) + ": 1 of the 3", other.title(Language.EN) + ": 1 of the 1");
        assertThat(pdf(both, Language.EN).replaceAll("\\s+", " ")).contains(": 1 of the 3 that spoke on this");
    }

    @Test
    void whereSpeakersAreNotNamedNoFormOfTheReportNamesThem() throws Exception {
        var hidden = scene.open(Rule.NOT_ATTRIBUTED, "AFRICAN_GROUP");
        var statement = scene.heard(hidden, "KEN", "Something frank.");
        var secret = scene.report(hidden);
        scene.sentence(secret, "SCOPE", Quantifier.ONE, scene.paragraph(statement, 1));
        publishes.publish(secret, null, Instant.now());
        for (var form : List.of("", "/report.akn.xml")) {
            assertThat(browser.get().uri("/en" + secret.path() + form))
                    .bodyText()
                    .doesNotContain("Kenya");
        }
        assertThat(browser.get().uri("/api/v1/reports/" + secret.id()))
                .bodyText()
                .doesNotContain("Kenya", scene.party("KEN").toString());
        assertThat(pdf(secret, Language.EN)).doesNotContain("Kenya");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFormIsThereInEveryLanguage(Language language) throws Exception {
        scene.sentence(report, "STRUCTURE", Quantifier.ONE, scene.paragraph(kenya, 1));
        publishes.publish(report, null, Instant.now());
        assertThat(pdf(report, language)).contains("1");
        assertThat(read(report, language))
                .contains(reports.sentences(report.id()).getFirst().texts().in(language));
        try (var word = new XWPFDocument(new ByteArrayInputStream(file(report, language, "report.docx")))) {
            assertThat(word.getFootnotes().stream().flatMap(note -> note.getParagraphs().stream()))
                    .anyMatch(note -> note.getText().contains("/paragraphs/" + scene.paragraph(kenya, 1)));
            var directions = word.getParagraphs().stream()
                    .map(ReportTests::isRightToLeft)
                    .distinct();
            assertThat(directions).containsExactly(language.isRightToLeft());
        }
        assertThat(new String(file(report, language, "report.akn.xml"), StandardCharsets.UTF_8))
                .contains("http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void akomaNtosoIsValidAgainstTheSchemaOfOasis(Language language) throws Exception {
        Assumptions.assumeThat(Files.exists(SCHEMA))
                .as("The OASIS schema is not at " + SCHEMA)
                .isTrue();
        scene.sentence(report, "STRUCTURE", Quantifier.ONE, scene.paragraph(kenya, 1));
        publishes.publish(report, null, Instant.now());
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(SCHEMA.toFile());
        schema.newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(file(report, language, "report.akn.xml"))));
    }

    @Test
    void eachCitationOnPaperIsAFootnoteWithItsOwnNumberAndAddress() throws Exception {
        scene.sentence(report, "STRUCTURE", Quantifier.A_FEW, scene.paragraph(kenya, 1), scene.paragraph(ghana, 1));
        publishes.publish(report, null, Instant.now());
        assertThat(pdf(report, Language.EN).replaceAll("\\s", ""))
                .contains("1.Kenya,dateunknown,paragraph1", "2.Ghana,dateunknown,paragraph1")
                .contains("/paragraphs/" + scene.paragraph(ghana, 1));
    }

    @Test
    void thresholdsAreEditedAndPrintedInTheAnnex() {
        assertThat(measured("60", "40", "25", "15")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(reports.writtenBy(people.rapporteur(), report.id()).thresholds())
                .isEqualTo(new Thresholds(60, 40, 25, 15));
        assertThat(measured("60", "60", "wenige", "15"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("The four shares are whole numbers", "wenige");
        scene.sentence(report, "STRUCTURE", Quantifier.ONE, scene.paragraph(kenya, 1));
        published(people.officer());
        assertThat(browser.get().uri("/en" + report.path())).bodyText().contains("“most”: more than 60%");
    }

    private List<String> warnings() {
        return assesses.sentences(report, Language.EN).stream()
                .flatMap(each -> each.warnings().stream().map(warning -> each.sentence(warning, Language.EN)))
                .toList();
    }

    private MvcTestResult measured(String most, String many, String several, String some) {
        return browser.post()
                .uri("/en" + report.path() + "/thresholds")
                .with(as(people.rapporteur()))
                .param("most", most)
                .param("many", many)
                .param("several", several)
                .param("some", some)
                .exchange();
    }

    private MvcTestResult changed(Sentence sentence, String lock, String words) {
        return written("/" + sentence.id(), sentence, lock, words);
    }

    private MvcTestResult written(String which, Sentence sentence, String lock, String words) {
        return browser.post()
                .uri("/en" + report.path() + "/sentences" + which)
                .with(as(people.rapporteur()))
                .param("id", sentence.id().toString())
                .param("lock", lock)
                .param("element", sentence.element())
                .param("text_en", words)
                .param("position", "1")
                .param("quantifier", "ONE")
                .param("paragraph", scene.paragraph(kenya, 1).toString())
                .exchange();
    }

    private MvcTestResult published(Delegate officer) {
        return browser.post()
                .uri("/en" + report.path() + "/publication")
                .with(as(officer))
                .exchange();
    }

    private String pdf(Report of, Language language) throws Exception {
        try (var document = Loader.loadPDF(file(of, language, "report.pdf"))) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** As our own import reads it back, Arabic from right to left. */
    private String read(Report of, Language language) throws Exception {
        var file = Files.write(folder.resolve(language + ".pdf"), file(of, language, "report.pdf"));
        return new TextExtraction().read(file, "report.pdf").replaceAll("\\s+", " ");
    }

    private byte[] file(Report of, Language language, String name) {
        var result = browser.get()
                .uri("/" + language.code() + of.path() + "/" + name)
                .exchange();
        assertThat(result).hasStatus(HttpStatus.OK);
        return Objects.requireNonNull(result.getResponse().getContentAsByteArray());
    }

    private static boolean isRightToLeft(XWPFParagraph paragraph) {
        var properties = paragraph.getCTP().getPPr();
        return properties != null && properties.isSetBidi();
    }
}
