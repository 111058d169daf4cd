package org.entente.negotiation.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.live.LivePart;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.proposals.TestProposals;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class DiscussionPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals made;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<LivePart> parts;

    @Autowired
    Frame frame;

    private NegotiatedText text;
    private Delegate chair;
    private UUID first;
    private UUID last;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(Audience.PUBLIC, "Invite each State;", "Decide to meet after two years.");
        chair = people.officer();
        first = texts.provisions(text).get(1).id();
        last = texts.lastParagraph(text);
    }

    @Test
    void theRoomSeesTheParagraphThatTheChairChoosesWithWhatIsAskedForOnIt() {
        made.sent(text, "KEN", "Decide to meet after three years.");
        made.inPreparation(text, "GHA", "Decide nothing.");
        assertThat(get(text.path() + "/screen")).bodyText().contains("No paragraph is under discussion.");
        assertThat(post("paragraph", last.toString())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(text.path() + "/screen"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Decide to meet after two years.", "Proposal 1", "Kenya", "<ins>three</ins>")
                .doesNotContain("Decide nothing.")
                .doesNotContain("Invite each State;");
        for (var page : List.of(text.path(), text.path() + "/proposals"))
            assertThat(get(page)).bodyText().contains("Under discussion: 2", "paragraph level-0");
        assertThat(get(text.path() + "/proposals")).bodyText().contains("discussed\"");
        assertThat(chronicle.on(text.path(), 9)).extracting(Entry::name).contains("ParagraphTakenUp");
    }

    @Test
    void inASecondLanguageWhereItIsWordedInThat() {
        translated(last, "fr", "Décide de se réunir dans deux ans.");
        post("paragraph", last.toString(), "beside", "fr");
        assertThat(get(text.path() + "/screen")).bodyText().contains("Décide de se réunir dans deux ans.", "words two");
        post("paragraph", first.toString(), "beside", "fr");
        assertThat(get(text.path() + "/screen"))
                .bodyText()
                .contains("Invite each State;")
                .doesNotContain("words two");
    }

    @Test
    void itEndsAndNothingIsMarkedAnyMore() {
        post("paragraph", last.toString());
        assertThat(post()).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post()).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(text.path())).bodyText().doesNotContain("Under discussion:");
        assertThat(chronicle.on(text.path(), 9)).extracting(Entry::name).containsOnlyOnce("DiscussionEnded");
    }

    @Test
    void aParagraphThatIsNotInTheVersionIsRefused() {
        assertThat(post("paragraph", UUID.randomUUID().toString()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("That paragraph is not in the version that holds now.");
    }

    @Test
    void delegationsDoNotChooseAndWhoMayNotReadTheTextSeesNoDisplay() {
        assertThat(browser.post()
                        .uri("/en" + text.path() + "/discussion")
                        .param("paragraph", last.toString())
                        .with(as(people.delegateOf("KEN"))))
                .hasStatus(HttpStatus.NOT_FOUND);
        var closed = texts.issued(new Audience(Audience.Kind.OFFICERS, Set.of()), "Invite each State;");
        assertThat(get(closed.path() + "/screen")).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** What is told to open pages is what a guest may see, and another thing whenever there is something new. */
    @Test
    void openPagesAreToldOfProposalsAndOfWhatIsDiscussed() {
        var before = changes();
        var news = shown("asked");
        made.sent(text, "KEN", "Decide to meet after three years.");
        assertThat(changes() - before).isGreaterThanOrEqualTo(3);
        assertThat(shown("asked")).isNotEqualTo(news).contains("proposal 1 by Kenya");
        assertThat(shown("text")).contains("Zero draft");
        post("paragraph", last.toString());
        assertThat(shown("discussion")).contains("Under discussion: 2");
        assertThat(shown("hall")).contains("Decide to meet after two years.", "Kenya");
        texts.revise(text, "Decide to meet again.");
        assertThat(shown("hall")).contains("Decide to meet again.");
        assertThat(shown("text")).contains("Rev.1");
    }

    /** A display must not go on showing to all what is now for a few. */
    @Test
    void openPagesAreToldAtOnceWhenTheTextIsForOthersThanBefore() {
        jdbc.sql("delete from live.change where of = :id")
                .param("id", text.id())
                .update();
        assertThat(browser.post()
                        .uri("/en" + text.path() + "/audience")
                        .param("audience", "STATES")
                        .param("reason", "As agreed.")
                        .param("lock", "0")
                        .with(as(chair)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(jdbc.sql("select distinct part from live.change where of = :id")
                        .param("id", text.id())
                        .query(String.class)
                        .list())
                .contains("text", "asked", "hall", "discussion");
    }

    @Test
    void whereAttributionIsHiddenTheDisplayDoesNotTellIt() {
        made.sent(text, "KEN", "Decide to meet after three years.");
        jdbc.sql("update negotiation.text set attributed = false where id = :id")
                .param("id", text.id())
                .update();
        post("paragraph", last.toString());
        assertThat(get(text.path() + "/screen"))
                .bodyText()
                .contains("A delegation")
                .doesNotContain("Kenya");
        // Whoever puts it on the wall knows more than the room may.
        for (var opens : List.of(chair, people.delegateOf("KEN")))
            assertThat(browser.get().uri("/en" + text.path() + "/screen").with(as(opens)))
                    .bodyText()
                    .contains("A delegation")
                    .doesNotContain("<strong>Kenya");
    }

    private String shown(String kind) {
        var part = parts.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        var output = new StringOutput();
        part.show(text.id(), frame.uiOfAPart(Language.EN, Reader.guest())).render(output);
        return output.toString();
    }

    private long changes() {
        return jdbc.sql("select count(*) from live.change where of = :id")
                .param("id", text.id())
                .query(Long.class)
                .single();
    }

    private void translated(UUID paragraph, String language, String words) {
        browser.post()
                .uri("/en" + text.path() + "/versions/1/translation")
                .param("language", language)
                .param("words_" + paragraph, words)
                .param("says_" + paragraph, texts.provisions(text).getLast().hash())
                .with(as(chair))
                .exchange();
    }

    private MvcTestResult get(String path) {
        return browser.get().uri("/en" + path).exchange();
    }

    private MvcTestResult post(String... fields) {
        var request = browser.post().uri("/en" + text.path() + "/discussion").with(as(chair));
        for (var at = 0; at < fields.length; at += 2) request = request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }
}
