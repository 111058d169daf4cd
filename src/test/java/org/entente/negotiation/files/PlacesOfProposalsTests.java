package org.entente.negotiation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.Entente;
import org.entente.documents.reading.TrackedFiles;
import org.entente.identity.People;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.proposals.ProposalKind;
import org.entente.negotiation.proposals.TestProposals;
import org.entente.web.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** On which paragraphs a proposal is, and where it would have them stand, is told wherever it is shown. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class PlacesOfProposalsTests {

    private static final String PLACE = "To stand behind paragraph 3";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals made;

    private NegotiatedText text;
    private List<UUID> paragraphs;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(Audience.PUBLIC, "Recall;", "Invite each State;", "Thank the Chair;", "Decide to meet.");
        paragraphs = texts.provisions(text).stream().map(Provision::id).skip(1).toList();
    }

    @Test
    void whereAMoveLeadsIsToldOnEveryPage() {
        var moved = made.asked(text, "KEN", ProposalKind.MOVE, paragraphs.subList(0, 1), "", paragraphs.get(2));
        discuss(paragraphs.getFirst());
        for (var page : List.of(
                moved.path(),
                text.path() + "/proposals",
                text.path() + "/proposals?layout=brackets",
                text.path() + "/since",
                text.path() + "/screen")) assertThat(page(page)).as(page).contains(PLACE);
    }

    @Test
    void whereAMoveLeadsIsToldOnPaperAndInTheCommentOfAWordFile() throws Exception {
        made.asked(text, "KEN", ProposalKind.MOVE, paragraphs.subList(0, 1), "", paragraphs.get(2));
        for (var layout : List.of("", "?layout=brackets"))
            assertThat(pdf(layout)).contains(PLACE);
        assertThat(comment()).contains(PLACE);
    }

    @Test
    void whatIsToStandFirstSaysSo() {
        var moved = made.asked(text, "KEN", ProposalKind.MOVE, paragraphs.subList(3, 4), "", null);
        assertThat(page(moved.path())).contains("To stand before all others");
    }

    /** As the text calls it now; where it does not have it any more, as the version called it on which it was asked. */
    @Test
    void thePlaceIsFoundAgainInTheTextAsItGoesOn() {
        var moved = made.asked(text, "KEN", ProposalKind.MOVE, paragraphs.subList(3, 4), "", paragraphs.get(1));
        texts.revised(text, draft -> draft.remove(paragraphs.getFirst()));
        assertThat(page(moved.path())).contains("To stand behind paragraph 1<");
        texts.revised(text, draft -> draft.remove(paragraphs.get(1)));
        assertThat(page(moved.path())).contains("To stand behind paragraph 2 (Zero draft; no longer in the text)");
    }

    @Test
    void everyParagraphThatAProposalIsOnIsNamedOnEveryPage() {
        made.asked(text, "KEN", ProposalKind.MERGE, paragraphs.subList(1, 4), "", null);
        discuss(paragraphs.get(2));
        for (var page : List.of(
                text.path() + "/proposals",
                text.path() + "/proposals?layout=brackets",
                text.path() + "/since",
                text.path() + "/screen"))
            assertThat(page(page)).as(page).contains("Merge into one · paragraphs 2, 3 and 4");
    }

    @Test
    void everyParagraphThatAProposalIsOnIsNamedOnPaperAndInTheCommentOfAWordFile() throws Exception {
        made.asked(text, "KEN", ProposalKind.MERGE, paragraphs.subList(1, 4), "", null);
        assertThat(pdf("")).contains("paragraphs 2, 3 and 4");
        assertThat(comment()).contains("paragraphs 2, 3 and 4");
    }

    private void discuss(UUID paragraph) {
        browser.post()
                .uri("/en" + text.path() + "/discussion")
                .param("paragraph", paragraph.toString())
                .with(as(people.officer()))
                .exchange();
    }

    private String page(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private String pdf(String layout) throws Exception {
        try (var pdf = Loader.loadPDF(bytes(text.path() + "/proposals/compilation.pdf" + layout))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private String comment() throws Exception {
        return TrackedFiles.read(bytes(text.path() + "/proposals/compilation.docx"))
                .comments()
                .getFirst()
                .words()
                .getFirst();
    }

    private byte[] bytes(String path) {
        return browser.get()
                .uri("/en" + path)
                .with(as(people.delegateOf("GHA")))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }
}
