package org.entente.negotiation.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.entente.Entente;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.identity.People;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.TestTexts;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a next version does to what was asked for on the one before: nothing is lost, deleted or sent unseen. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class OvertakenDraftsTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals made;

    @Autowired
    Proposals proposals;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    private NegotiatedText text;
    private UUID first;
    private UUID second;
    private UUID last;
    private Delegate kenya;
    private Delegate officer;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(Audience.PUBLIC, "Invite each State;", "Agree on a check;", "Decide to meet again.");
        var ids = texts.provisions(text).stream().map(Provision::id).toList();
        first = ids.get(1);
        second = ids.get(2);
        last = ids.get(3);
        kenya = people.delegateOf("KEN");
        officer = people.officer();
    }

    @Test
    void aParagraphThatCameBetweenIsShownAndStaysAndIsNotReplacedByTakingItUp() {
        var sent = made.asked(
                text,
                "KEN",
                ProposalKind.REPLACE,
                List.of(first, second),
                "Invite every State;\n\nAgree on checks;",
                null);
        comesBetween();
        assertThat(page(sent.path(), kenya))
                .contains(
                        "The text has changed where it asks for something else",
                        "New paragraphs stand where it asks for something",
                        "Recall the past;",
                        "Propose anew on the present text");
        texts.prepare(text);
        assertThat(post(sent.path() + "/taking", officer)).hasStatus(HttpStatus.CONFLICT);
        assertThat(page("/texts/" + text.id() + "/draft", officer)).contains("Recall the past;");
    }

    /** The form is on what came between as well, so its words are among those of the form. */
    @Test
    void whoeverProposesAnewOrGoesOnKeepsWhatCameBetween() {
        var words = "Invite every State;\n\nAgree on checks;";
        var sent = made.asked(text, "KEN", ProposalKind.REPLACE, List.of(first, second), words, null);
        comesBetween();
        var form = page(text.path() + "/proposals/new?again=" + sent.id(), kenya);
        assertThat(form.substring(form.indexOf("<textarea")))
                .contains("Invite every State;\n\nRecall the past;\n\nAgree on checks;");
        assertThat(form).contains("A version has put new paragraphs here since it was written");
    }

    @Test
    void onADeletedParagraphNothingIsSentAndItIsMovedToAnotherWithItsWords() {
        var drawn = made.inPreparation(text, "KEN", "Decide to meet next year.");
        texts.revised(text, draft -> draft.remove(last));
        assertThat(page(drawn.path(), kenya))
                .contains("The paragraph it is on has been deleted: choose another one", "Choose another paragraph")
                .doesNotContain("/sending");
        assertThat(post(drawn.path() + "/sending", kenya))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("choose another one for it before it is sent", "Decide to meet next year.");
        assertThat(proposals.find(drawn.id()).orElseThrow().isSent()).isFalse();
        assertThat(page(drawn.path() + "/change", kenya))
                .contains("choose one that is", "Choose a paragraph", "Decide to meet next year.")
                .doesNotContain("selected=\"true\" value=\"" + first);
        assertThat(post(
                        drawn.path() + "/change",
                        kenya,
                        "kind",
                        "REPLACE",
                        "from",
                        second.toString(),
                        "base",
                        Provision.hash("Agree on a check;"),
                        "words",
                        "Decide to meet next year.",
                        "lock",
                        Long.toString(drawn.lock())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(drawn.path() + "/sending", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(drawn.path(), kenya)).contains("Agree on a check;", "Decide to meet next year.");
    }

    @Test
    void whatWasAddedIsKnownByItsProposalAlsoWhereItsWordsAreOtherOnesSince() {
        var sent = made.sent(text, "KEN", ProposalKind.ADD_AFTER, first, "Recall the past;");
        var alike = made.sent(text, "GHA", ProposalKind.ADD_AFTER, first, "Recall the past;");
        texts.prepare(text);
        assertThat(post(sent.path() + "/taking", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.made(text.id())).as("not before it is issued").isEmpty();
        assertThat(post(text.path() + "/draft/issue", officer)).hasStatus(HttpStatus.SEE_OTHER);
        var came = texts.provisions(text).get(2);
        assertThat(proposals.made(text.id())).containsEntry(sent.id(), List.of(came.id()));
        assertThat(page(sent.path(), kenya)).contains("Taken up in Rev.1, as paragraph 2");
        assertThat(page(alike.path(), kenya)).contains("The text says so already", "already met by Rev.1");
        texts.revised(text, draft -> draft.edit(came.id(), ProvisionKind.NUMBERED, 0, "Recall the present;"));
        assertThat(page(text.path() + "/paragraphs/" + came.id(), kenya)).contains(sent.path(), "Proposal 1");
    }

    @Test
    void theLifeOfWhatWasAddedBeginsWithTheStatementThatTheReasonCites() {
        var statement = scene.heard(scene.open(Rule.NAMED, "AU"), "GHA", "States should recall the past.");
        var cited = "As said: https://entente.example/en/paragraphs/" + scene.paragraph(statement, 1) + ".";
        var id = UUID.randomUUID();
        assertThat(post(
                        text.path() + "/proposals",
                        kenya,
                        "id",
                        id.toString(),
                        "kind",
                        "ADD_AFTER",
                        "from",
                        first.toString(),
                        "base",
                        Provision.hash("Invite each State;"),
                        "provisionKind",
                        "NUMBERED",
                        "words",
                        "Recall the past;",
                        "reason",
                        cited))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/proposals/" + id + "/sending", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        texts.prepare(text);
        assertThat(post("/proposals/" + id + "/taking", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(text.path() + "/draft/issue", officer)).hasStatus(HttpStatus.SEE_OTHER);
        var life = text.path() + "/paragraphs/" + texts.provisions(text).get(2).id();
        assertThat(page(life, kenya)).contains("States should recall the past.", "Ghana");
        assertThat(page(text.path() + "/paragraphs/" + first, kenya))
                .as("which was there before")
                .doesNotContain("States should recall the past.</");
        jdbc.sql("update negotiation.text set attributed = false where id = :id")
                .param("id", text.id())
                .update();
        assertThat(page(life, kenya)).doesNotContain("States should recall the past.");
    }

    @Test
    void whatWasPutInByHandIsKnownToo() {
        var sent = made.sent(text, "KEN", ProposalKind.ADD_AFTER, first, "Recall the past;");
        texts.prepare(text);
        var sentence = post(
                text.path() + "/draft/addition",
                officer,
                "id",
                UUID.randomUUID().toString(),
                "after",
                last.toString(),
                "kind",
                "NUMBERED",
                "level",
                "0",
                "words",
                "Recall the past;");
        assertThat(sentence).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(sent.path() + "/taking", officer, "how", "credit")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(text.path() + "/draft/issue", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.made(text.id())).containsEntry(sent.id(), List.of(texts.lastParagraph(text)));
    }

    @Test
    void whatGoesAlongWithAParagraphThatIsToBeDeletedIsSaidAloud() {
        texts.revised(
                text, draft -> draft.add(UUID.randomUUID(), first, ProvisionKind.NUMBERED, 1, "by electronic mail;"));
        var sent = made.sent(text, "KEN", ProposalKind.DELETE, first, "");
        assertThat(page(text.path() + "/proposals/new?kind=DELETE&from=" + first, kenya))
                .contains("Where it is deleted or moved, what stands under it goes along: paragraph 1(a).");
        for (var path : List.of(sent.path(), text.path() + "/proposals"))
            assertThat(page(path, kenya)).contains("What stands under it goes along with it: paragraph 1(a).");
    }

    private void comesBetween() {
        texts.revised(
                text, draft -> draft.add(UUID.randomUUID(), first, ProvisionKind.NUMBERED, 0, "Recall the past;"));
    }

    private String page(String path, Delegate by) {
        var answer = browser.get().uri("/en" + path).with(as(by)).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String path, Delegate by, String... fields) {
        var request = browser.post().uri("/en" + path).with(as(by));
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }
}
