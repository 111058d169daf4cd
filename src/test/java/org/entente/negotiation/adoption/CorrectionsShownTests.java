package org.entente.negotiation.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.entente.Entente;
import org.entente.documents.AkomaNtoso;
import org.entente.documents.StructuredText.Metadatum;
import org.entente.documents.record.Documents;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.TextVersions;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Nobody reads an adopted text, on whatever page or in whatever file, without what was put right in it since. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class CorrectionsShownTests {

    private static final String TOLD =
            "Secretariat: paragraph 2 now reads “Meet twice each year.” and no longer “Meet twice a year.”. Reason: A slip of the pen.";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestAdoptions made;

    @Autowired
    TextVersions versions;

    @Autowired
    Documents documents;

    private NegotiatedText text;
    private Delegate chair;
    private TextAdoption adoption;

    @BeforeEach
    void aTextIsAdoptedAndCorrected() {
        text = texts.issued(Audience.PUBLIC, "Invite each State.", "Meet twice a year.");
        chair = people.in(null, Role.CHAIR);
        adoption = made.adopted(made.open(made.byConsensus(text, "KEN")));
        correct(texts.lastParagraph(text), "Meet twice a year.", "Meet twice each year.");
    }

    @Test
    void onThePageOfTheTextAtItsParagraphWithDateReasonAndByWhom() {
        var page = Jsoup.parse(get("/en" + text.path()));
        assertThat(page.select("section[aria-labelledby=corrected]").text())
                .contains("Corrected since it was adopted", "paragraph 2 · English", "Secretariat")
                .containsPattern("\\d{4}, \\d{1,2}:\\d{2}|\\d{1,2}:\\d{2}");
        var paragraph = page.select("article section").last();
        assertThat(paragraph.select("> p").first().text()).isEqualTo("Meet twice a year.");
        assertThat(paragraph.select("ins").text()).isEqualTo("each");
        assertThat(paragraph.text()).contains("Corrected", "A slip of the pen.", "Secretariat");
        assertThat(page.select("article section").first().text()).doesNotContain("Corrected");
    }

    @Test
    void inEveryFileOfTheAdoptedVersion() throws Exception {
        var path = "/en" + versions.find(adoption.adopted()).orElseThrow().path() + "/text.";
        assertThat(get(path + "txt")).contains(TOLD);
        assertThat(AkomaNtoso.read(bytes(path + "akn.xml")).text().metadata())
                .hasEntrySatisfying(
                        Metadatum.CORRECTED, told -> assertThat(told).endsWith(TOLD))
                .doesNotContainKey(Metadatum.DISTRIBUTION);
        try (var pdf = Loader.loadPDF(bytes(path + "pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Corrected since it was adopted", TOLD);
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes(path + "docx")));
                var words = new XWPFWordExtractor(word)) {
            assertThat(words.getText()).contains("Corrected since it was adopted", TOLD);
        }
        assertThat(get(path + "txt?language=fr")).doesNotContain("each year");
    }

    /** What was put right is told beside the words that were adopted: it is none of them. */
    @ParameterizedTest
    @CsvSource({"docx,en", "docx,ar", "pdf,en", "pdf,fr", "pdf,ar", "pdf,zh", "txt,en", "txt,ru", "akn.xml,en"})
    void andWhatIsReadBackFromSuchAFileIsTheTextAlone(String ending, String reader) {
        var adopted = versions.find(adoption.adopted()).orElseThrow();
        var file = bytes("/" + reader + adopted.path() + "/text." + ending);
        var other = texts.begun(Audience.PUBLIC, "Something else.");
        var draft = versions.draft(other.id()).orElseThrow();
        assertThat(browser.post()
                        .uri("/en" + other.path() + "/draft/words")
                        .multipart()
                        .file(new MockMultipartFile("file", "text." + ending, "", file))
                        .param("known", Long.toString(draft.lock()))
                        .with(as(people.officer())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(versions.provisions(draft.id()))
                .extracting(Provision::words)
                .containsExactlyElementsOf(versions.provisions(adopted.id()).stream()
                        .map(Provision::words)
                        .toList());
    }

    @Test
    void toProgramsWithItsMomentAndByWhom() {
        assertThat(browser.get().uri("/api/v1/texts/" + text.id() + "/adoption?lang=en"))
                .bodyJson()
                .extractingPath("$[0].corrections[0]")
                .asMap()
                .containsEntry("after", "Meet twice each year.")
                .containsEntry("reason", "A slip of the pen.")
                .containsEntry("by", "Secretariat")
                .containsKey("at");
    }

    @Test
    void inTheDocumentAndItsFilesWithTheDayOfTheCorrection() {
        var path = documents.find(adoption.document()).orElseThrow().path();
        assertThat(get("/en" + path)).contains("Meet twice each year.", "corrected:");
        assertThat(get("/en" + path + "?language=en&format=txt")).contains("Meet twice each year.", "corrected:");
        assertThat(browser.get().uri("/api/v1" + path))
                .bodyJson()
                .extractingPath("$.texts[0].corrected")
                .isNotNull();
    }

    /** A title is what lists and the head of the page call it by. */
    @Test
    void inTheTitleOfTheDocumentWhereItIsTheTitleThatWasCorrected() {
        var title = texts.provisions(text).getFirst();
        correct(title.id(), title.words(), "Elements of a mechanism");
        var document = documents.find(adoption.document()).orElseThrow();
        assertThat(document.title(Language.EN)).isEqualTo("Elements of a mechanism");
        var page = Jsoup.parse(get("/en" + document.path()));
        assertThat(page.select("h1").text()).isEqualTo("Elements of a mechanism");
    }

    @Test
    void notInItsTitleWhereAParagraphThatSaysTheSameWasCorrected() {
        var title = "Elements of a mechanism";
        var first = texts.provisions(text).getFirst();
        correct(first.id(), first.words(), title);
        var last = texts.lastParagraph(text);
        correct(last, "Meet twice each year.", title);
        correct(last, title, "Elements of another mechanism");
        assertThat(documents.find(adoption.document()).orElseThrow().title(Language.EN))
                .isEqualTo(title);
    }

    @Test
    void aTextThatWasNotCorrectedSaysNothingOfIt() {
        var other = texts.issued(Audience.PUBLIC, "Thank the Chair.");
        made.adopted(made.open(made.byConsensus(other, "KEN")));
        assertThat(get("/en" + other.path())).doesNotContain("Corrected since");
    }

    private void correct(UUID paragraph, String before, String after) {
        assertThat(browser.post()
                        .uri("/en" + adoption.path() + "/corrections")
                        .param("language", "en")
                        .param("paragraph", paragraph.toString())
                        .param("known", Provision.hash(before))
                        .param("words", after)
                        .param("reason", "A slip of the pen.")
                        .with(as(chair)))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private String get(String address) {
        return new String(bytes(address), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String address) {
        var answer = browser.get().uri(address).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return answer.getResponse().getContentAsByteArray();
    }
}
