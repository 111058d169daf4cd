package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.web.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever has a version on paper or in Word finds which of its numbers was which before. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ConcordanceFilesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts made;

    @Autowired
    TextVersions versions;

    private NegotiatedText text;

    @BeforeEach
    void theFirstParagraphIsTakenOut() {
        text = made.issued(Audience.PUBLIC, "Recalls the mandate;", "Invites each State;", "Decides to meet again.");
        UUID first = made.provisions(text).get(1).id();
        made.revised(text, draft -> draft.remove(first));
    }

    @Test
    void thePdfOfARevisionEndsWithItsConcordance() throws Exception {
        assertThat(pdf(2, "en"))
                .contains("Concordance of numbers", "Zero draft", "Rev.1")
                .containsPattern("2\\s+1\\s+Unchanged")
                .containsPattern("1\\s+–\\s+Deleted");
        assertThat(pdf(1, "en")).doesNotContain("Concordance of numbers");
        assertThat(pdf(2, "fr")).contains("Concordance des numéros");
    }

    @Test
    void theWordFileHasItAsATable() throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file(2, "docx", "en")))) {
            assertThat(document.getTables()).hasSize(1);
            assertThat(document.getTables().getFirst().getRows())
                    .extracting(ConcordanceFilesTests::cells)
                    .contains(List.of("2", "1", "Unchanged"), List.of("1", "–", "Deleted"));
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(file(1, "docx", "en")))) {
            assertThat(document.getTables()).isEmpty();
        }
    }

    /** What this house has appended is no part of the text that comes back. */
    @Test
    void aWordFileThatComesBackBringsNoConcordanceIntoTheText() throws Exception {
        made.prepare(text);
        for (var language : List.of("en", "ar")) {
            assertThat(browser.post()
                            .uri("/en" + text.path() + "/draft/words")
                            .multipart()
                            .file(new MockMultipartFile("file", "text.docx", "", file(2, "docx", language)))
                            .param("known", Long.toString(draft().lock()))
                            .with(as(people.officer())))
                    .hasStatus(HttpStatus.SEE_OTHER);
            assertThat(versions.provisions(draft().id()))
                    .extracting(Provision::id)
                    .containsExactlyElementsOf(
                            made.provisions(text).stream().map(Provision::id).toList());
        }
    }

    private TextVersion draft() {
        return versions.draft(text.id()).orElseThrow();
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText().strip()).toList();
    }

    private String pdf(int version, String language) throws Exception {
        try (var pdf = Loader.loadPDF(file(version, "pdf", language))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private byte[] file(int version, String ending, String language) {
        return browser.get()
                .uri("/" + language + text.path() + "/versions/" + version + "/text." + ending)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }
}
