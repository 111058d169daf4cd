package org.entente.negotiation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.Entente;
import org.entente.documents.WordReferee;
import org.entente.documents.reading.TrackedFiles;
import org.entente.identity.People;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.proposals.TestProposals;
import org.entente.web.Audience;
import org.entente.web.Delegate;
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

/** One delegation’s view of a compilation, on the page and as files. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class OneDelegationsProposalsTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals made;

    @Autowired
    JdbcClient jdbc;

    private NegotiatedText text;
    private String path;

    @BeforeEach
    void twoDelegationsAskForSomething() {
        text = texts.issued(Audience.PUBLIC, "Invite each State;", "Decide to meet after two years.");
        path = text.path() + "/proposals";
        made.sent(text, "KEN", "Decide to meet after three years.");
        made.sentJointly(text, "GHA", "CHL", "Decide to meet after four years.");
    }

    @Test
    void aDelegationIsChosenFromThoseWhoAskForSomething() {
        assertThat(page(path, null))
                .contains("name=\"by\"", "value=\"KEN\"", "value=\"GHA\"", "value=\"CHL\"", "proposals?by=KEN")
                .doesNotContain("value=\"FRA\"");
        assertThat(page(path + "?by=CHL", null))
                .contains("Proposals of Chile", "Proposal 2", "compilation.pdf?by=CHL", "compilation.docx?by=CHL")
                .doesNotContain("Proposal 1<")
                .doesNotContain("Invite each State;");
        assertThat(page(path + "?by=KEN&layout=brackets", null))
                .contains("three years", "name=\"layout\" value=\"brackets\"", "layout=brackets&amp;by=KEN")
                .doesNotContain("four years");
        assertThat(page(path + "?by=FRA", null)).contains("No proposal of France is pending on this text.");
    }

    /** Word has the whole text all the same: what is changed in it comes back on its paragraphs. */
    @Test
    void itsFilesHaveWhatItsPageHas() throws Exception {
        var word = get(path + "/compilation.docx?by=KEN", null).getResponse().getContentAsByteArray();
        assertThat(TrackedFiles.read(word).comments())
                .singleElement()
                .satisfies(comment -> assertThat(comment.author()).isEqualTo("Kenya"));
        assertThat(WordReferee.rejected(word)).contains("Invite each State;", "Decide to meet after two years.");
        assertThat(page(path + "/compilation.akn.xml?by=KEN", null))
                .contains("org_KEN")
                .doesNotContain("org_GHA");
        try (var pdf = Loader.loadPDF(
                get(path + "/compilation.pdf?by=KEN", null).getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Proposals of Kenya", "Proposal 1")
                    .doesNotContain("Proposal 2", "Invite each State;");
        }
    }

    /** Not even that it has asked for nothing. */
    @Test
    void whereAttributionIsHiddenADelegationHasItsOwnViewAlone() {
        jdbc.sql("update negotiation.text set attributed = false where id = :id")
                .param("id", text.id())
                .update();
        assertThat(page(path, null)).doesNotContain("name=\"by\"");
        var kenya = people.delegateOf("KEN");
        for (var form : List.of("", "/compilation.pdf", "/compilation.docx", "/compilation.akn.xml")) {
            for (var of : List.of("KEN", "GHA", "FRA"))
                assertThat(get(path + form + "?by=" + of, null)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(path + form + "?by=GHA", kenya)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(path + form + "?by=KEN", kenya)).hasStatus(HttpStatus.OK);
        }
    }

    private String page(String of, @Nullable Delegate reader) {
        return new String(get(of, reader).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String of, @Nullable Delegate reader) {
        var request = browser.get().uri("/en" + of);
        return (reader == null ? request : request.with(as(reader))).exchange();
    }
}
