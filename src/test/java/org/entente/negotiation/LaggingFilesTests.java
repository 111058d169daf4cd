package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A file of a version in another language says, as the page does, what lags behind the original. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class LaggingFilesTests {

    private static final String BEHIND = "Lags behind English by 1 paragraph";
    private static final String OLDER = "Older words: the original has changed";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts made;

    @Autowired
    TextVersions versions;

    private NegotiatedText text;
    private Delegate officer;

    @BeforeEach
    void aParagraphHasChangedSinceItWasTranslated() {
        text = made.issued(Audience.PUBLIC, "Invite each State;", "Decide to meet again.");
        officer = people.officer();
        var ids = made.provisions(text).stream().map(Provision::id).toList();
        var words = List.of("Texte sur le dialogue", "Inviter chaque État ;", "Décider de se réunir à nouveau.");
        var request = browser.post()
                .uri("/en" + text.path() + "/versions/1/translation")
                .with(as(officer))
                .param("language", "fr");
        for (var at = 0; at < ids.size(); at++) {
            request.param("words_" + ids.get(at), words.get(at));
            request.param("says_" + ids.get(at), made.provisions(text).get(at).hash());
        }
        assertThat(request.exchange()).hasStatus(HttpStatus.SEE_OTHER);
        made.revise(text, "Decide to meet again after two years.");
    }

    @Test
    void onPaper() throws Exception {
        try (var pdf = Loader.loadPDF(file("pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(BEHIND, OLDER, "Inviter chaque État ;");
        }
    }

    @Test
    void inWord() throws Exception {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file("docx")))) {
            assertThat(word.getHeaderList().getFirst().getText()).contains(BEHIND);
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsOnlyOnce(OLDER)
                    .containsSubsequence("2. Décider de se réunir à nouveau.", OLDER);
        }
    }

    @Test
    void inPlainTextAndInAkomaNtoso() {
        assertThat(new String(file("txt"), StandardCharsets.UTF_8))
                .contains("[" + BEHIND + "]", "Décider de se réunir à nouveau.\n\n[" + OLDER + "]");
        assertThat(new String(file("akn.xml"), StandardCharsets.UTF_8)).contains(BEHIND + " – paragraph 2");
    }

    @Test
    void whatLagsNowhereSaysNothing() {
        assertThat(new String(of("/en" + text.path() + "/versions/1/text.txt?language=fr"), StandardCharsets.UTF_8))
                .doesNotContain("Lags", "Older");
    }

    /** By this house, so it is no part of the words where such a file is read. */
    @ParameterizedTest
    @ValueSource(strings = {"txt", "docx", "pdf", "akn.xml"})
    void whatItSaysOfItselfDoesNotComeBackAsWords(String ending) {
        var file = file(ending);
        made.prepare(text);
        assertThat(browser.post()
                        .uri("/en" + text.path() + "/draft/words")
                        .multipart()
                        .file(new MockMultipartFile("file", "text." + ending, "", file))
                        .param("known", Long.toString(draft().lock()))
                        .with(as(officer)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(versions.provisions(draft().id()))
                .extracting(Provision::words)
                .containsExactly("Texte sur le dialogue", "Inviter chaque État ;", "Décider de se réunir à nouveau.");
    }

    private TextVersion draft() {
        return versions.draft(text.id()).orElseThrow();
    }

    private byte[] file(String ending) {
        return of("/en" + text.path() + "/versions/2/text." + ending + "?language=fr");
    }

    private byte[] of(String path) {
        var answer = browser.get().uri(path).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return answer.getResponse().getContentAsByteArray();
    }
}
