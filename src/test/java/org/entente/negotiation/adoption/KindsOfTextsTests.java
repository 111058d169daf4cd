package org.entente.negotiation.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.Entente;
import org.entente.documents.AkomaNtosoSchema;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TestTexts;
import org.entente.web.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A text is called in Akoma Ntoso what it is, and never a resolution unless somebody puts it forward as one. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class KindsOfTextsTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestTexts texts;

    @Autowired
    TestAdoptions adoptions;

    private NegotiatedText text;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(Audience.PUBLIC, "Invite each State;", "Decide to meet.");
    }

    @Test
    void aTextOfWhichNobodyHasSaidWhatItBecomesIsADraft() throws Exception {
        assertThat(kinds(1)).allMatch(file -> file.contains("name=\"draft\"") && !file.contains("draft resolution"));
    }

    @Test
    void aTextThatIsBeforeABodyIsADraftOfWhatItBecomes() throws Exception {
        adoptions.byConsensus(text, "KEN", "GHA");
        assertThat(kinds(1)).allMatch(file -> file.contains("draft-report") && !file.contains("resolution"));
    }

    @Test
    void anAdoptedReportIsAReport() throws Exception {
        adoptions.adopted(adoptions.open(adoptions.byConsensus(text, "KEN", "GHA")));
        assertThat(kinds(2)).allMatch(file -> file.contains("name=\"report\"") && !file.contains("resolution"));
    }

    /** Of the version, and of its compilation; both are valid whatever it is. */
    private List<String> kinds(int version) throws Exception {
        var files = List.of(
                file(text.path() + "/versions/" + version + "/text.akn.xml"),
                file(text.path() + "/proposals/compilation.akn.xml"));
        for (var each : files) AkomaNtosoSchema.assertValid(each.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private String file(String path) {
        var answer = browser.get().uri("/en" + path).exchange().getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
