package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.entente.Entente;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = Entente.class, properties = "entente.demonstration=true")
@AutoConfigureMockMvc
class DemonstrationTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Consultations consultations;

    @Autowired
    Statements statements;

    @Autowired
    Reports reports;

    @Autowired
    Assesses assesses;

    @Autowired
    Tags tags;

    Consultation demonstration;
    Report report;

    @BeforeEach
    void theDemonstrationIsThere() {
        demonstration = consultations.all().stream()
                .filter(each -> each.fictitious() && !each.organisers().isEmpty())
                .findFirst()
                .orElseThrow();
        report = reports.readableOn(demonstration.id(), Reader.guest()).getFirst();
    }

    @Test
    void someFortyStatementsAreHeardInAllSixLanguages() {
        var heard = heard();
        assertThat(heard).hasSizeGreaterThanOrEqualTo(40);
        var languages = heard.stream().map(Statement::language).collect(Collectors.toSet());
        assertThat(languages).isEqualTo(Set.of("ar", "zh", "en", "fr", "ru", "es"));
    }

    @Test
    void everyStatementIsTaggedOrSuggestedAndTheQueueStillHasWork() {
        for (var statement : heard()) {
            var paragraphs = statements.paragraphs(statement.id(), 1);
            assertThat(paragraphs).hasSizeGreaterThan(3);
            assertThat(tags.of(paragraphs.stream().map(Paragraph::id).toList()))
                    .as(statement.path())
                    .isNotEmpty();
        }
        var progress = tags.progress(demonstration.id());
        assertThat(progress.read()).isPositive().isLessThan(progress.paragraphs());
    }

    @Test
    void theReportShowsWhatItsWarningsAreFor() {
        var keys = assesses.sentences(report, Language.EN).stream()
                .flatMap(each -> each.warnings().stream())
                .map(Warning::key)
                .toList();
        assertThat(keys)
                .containsOnly("consultations.warning.quantifier", "consultations.warning.one_region")
                .contains("consultations.warning.quantifier", "consultations.warning.one_region");
        assertThat(assesses.silent(report))
                .extracting(element -> element.code())
                .contains("OBJECTIVES");
    }

    @Test
    void everySentenceIsInAllSixLanguages() {
        assertThat(reports.sentences(report.id()))
                .hasSizeGreaterThan(10)
                .allMatch(sentence -> sentence.texts().isComplete());
    }

    @Test
    void everyPageOfItSaysThatItIsFictitious() {
        var statement = heard().getFirst();
        for (var page : List.of(
                demonstration.path(),
                statement.path(),
                report.path(),
                "/matrix?consultation=" + demonstration.id(),
                "/matrix/paragraphs?element=LAW&consultation=" + demonstration.id(),
                "/parties/XAR")) {
            for (var language : Language.values()) {
                assertThat(browser.get().uri("/" + language.code() + page))
                        .hasStatus(HttpStatus.OK)
                        .bodyText()
                        .as(language + page)
                        .contains(Messages.text(language, "web.fictitious"));
            }
        }
    }

    @Test
    void everyExportOfItSaysSoToo() throws Exception {
        var said = Messages.text(Language.EN, "web.fictitious");
        assertThat(browser.get().uri("/en" + report.path() + "/report.akn.xml"))
                .bodyText()
                .contains(said);
        assertThat(browser.get().uri("/api/v1/reports/" + report.id()))
                .bodyJson()
                .extractingPath("$.fictitious")
                .isEqualTo(true);
        try (var pdf = Loader.loadPDF(bytes("/report.pdf"))) {
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).as("page " + page).contains(said);
            }
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes("/report.docx")))) {
            assertThat(word.getHeaderList().stream().flatMap(header -> header.getParagraphs().stream()))
                    .extracting(XWPFParagraph::getText)
                    .contains(said);
        }
    }

    @Test
    void theRealRecordCountsNoneOfIt() {
        assertThat(browser.get().uri("/api/v1/matrix?columns=PARTY"))
                .bodyJson()
                .extractingPath("$.columns")
                .asArray()
                .isEmpty();
    }

    private List<Statement> heard() {
        return statements.in(demonstration.id(), Reader.guest(), null);
    }

    private byte[] bytes(String file) {
        return browser.get()
                .uri("/en" + report.path() + file)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }
}
