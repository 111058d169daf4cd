package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A file that this house has written of a version is read back as its paragraphs, no more and no fewer. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class FilesReadBackTests {

    private static final String LONG =
            "Encourages States to consider, on a voluntary basis and as appropriate, the exchange of views and of"
                    + " information on national strategies, policies and legislation, on best practices, and on the"
                    + " national structures that are responsible for security in the use of information and"
                    + " communications technologies;";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts made;

    @Autowired
    TextVersions versions;

    private Delegate officer;

    @BeforeEach
    void anOfficerIsThere() {
        officer = people.officer();
    }

    @ParameterizedTest
    @CsvSource({"docx,en", "docx,ar", "docx,zh", "pdf,en", "pdf,fr", "pdf,ar", "pdf,zh", "txt,en", "akn.xml,en"})
    void ofARevisionWithItsConcordance(String ending, String reader) throws Exception {
        var text = made.issued(Audience.PUBLIC, "Recalls the mandate;", LONG, "Decides to meet again.");
        made.revised(text, structured(text));
        comesBackTheSame(text, ending, reader);
    }

    /** Each page says for whom the copy is. */
    @ParameterizedTest
    @CsvSource({"docx,en", "pdf,en", "pdf,ar", "pdf,zh"})
    void ofATextThatIsNotForEverybody(String ending, String reader) throws Exception {
        var text = made.issued(Audience.OFFICERS, "Recalls the mandate;", LONG, "Decides to meet again.");
        comesBackTheSame(text, ending, reader);
    }

    @ParameterizedTest
    @CsvSource({"docx,en", "pdf,en", "pdf,es"})
    void ofATextOfTheDemonstration(String ending, String reader) throws Exception {
        var text = made.fictitious("Recalls the mandate;", LONG, "Decides to meet again.");
        comesBackTheSame(text, ending, reader);
    }

    @ParameterizedTest
    @CsvSource({"docx,en", "pdf,en"})
    void ofATextOfManyPages(String ending, String reader) throws Exception {
        var words = new String[60];
        for (var at = 0; at < words.length; at++) words[at] = "Encourages group " + at + " to " + turned(at) + ";";
        var text = made.issued(Audience.OFFICERS, words);
        made.revised(text, structured(text));
        comesBackTheSame(text, ending, reader);
    }

    /** Every paragraph breaks at other words: what stands at the edge of page after page is taken for a running head. */
    private static String turned(int by) {
        var words = new ArrayList<>(List.of(LONG.split("[ ,;]+")));
        Collections.rotate(words, by);
        return String.join(" ", words);
    }

    private UnaryOperator<Draft> structured(NegotiatedText text) {
        var ids = made.provisions(text).stream().map(Provision::id).toList();
        return draft -> draft.add(UUID.randomUUID(), ids.get(0), ProvisionKind.PREAMBULAR, 0, "Guided by the Charter,")
                .add(UUID.randomUUID(), ids.get(1), ProvisionKind.NUMBERED, 1, "By electronic mail;")
                .add(UUID.randomUUID(), ids.get(2), ProvisionKind.HEADING, 0, "Follow-up")
                .remove(ids.get(3));
    }

    private void comesBackTheSame(NegotiatedText text, String ending, String reader) throws Exception {
        var version = versions.current(text.id()).orElseThrow();
        made.prepare(text);
        var file = browser.get()
                .uri("/" + reader + version.path() + "/text." + ending)
                .with(as(officer))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(browser.post()
                        .uri("/en" + text.path() + "/draft/words")
                        .multipart()
                        .file(new MockMultipartFile("file", "text." + ending, "", file))
                        .param("known", Long.toString(draft(text).lock()))
                        .with(as(officer)))
                .hasStatus(HttpStatus.SEE_OTHER);
        var read = versions.provisions(draft(text).id());
        var was = versions.provisions(version.id());
        assertThat(words(read)).containsExactlyElementsOf(words(was));
        assertThat(read).extracting(Provision::id).containsExactlyElementsOf(ids(was));
    }

    private TextVersion draft(NegotiatedText text) {
        return versions.draft(text.id()).orElseThrow();
    }

    private static List<String> words(List<Provision> provisions) {
        return provisions.stream().map(Provision::words).toList();
    }

    private static List<UUID> ids(List<Provision> provisions) {
        return provisions.stream().map(Provision::id).toList();
    }
}
