package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.negotiation.proposals.TestProposals;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class TextPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts made;

    @Autowired
    NegotiatedTexts texts;

    @Autowired
    TextVersions versions;

    @Autowired
    TestProposals proposals;

    @Autowired
    Chronicle chronicle;

    private Delegate chair;
    private Delegate officer;

    @BeforeEach
    void theyAreThere() {
        chair = people.rapporteur();
        officer = people.officer();
    }

    @Test
    void aTextIsBegunWordedAndIssuedAndReadByItsAudience() {
        var id = UUID.randomUUID();
        assertThat(browser.post()
                        .uri("/en/texts")
                        .param("id", id.toString())
                        .param("title_en", "Elements of a mechanism")
                        .param("language", "en")
                        .param("attributed", "yes")
                        .with(as(chair)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/en/texts/" + id + "/draft");
        var path = "/texts/" + id;
        assertThat(post(path + "/draft/words", officer, "known", lock(id), "words", """
                Elements of a mechanism

                Recalling the decision by which the session was convened,

                1. Invites each State to name a point of contact;

                (a) by electronic mail;

                2. Decides to meet again."""))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(path + "/draft/issue", chair)).hasStatus(HttpStatus.SEE_OTHER);
        // It is there for those who hold an office until its audience is widened.
        assertThat(browser.get().uri("/en" + path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.post()
                        .uri("/en" + path + "/audience")
                        .param("audience", "PUBLIC")
                        .param("reason", "As agreed by the bureau.")
                        .param("lock", "0")
                        .with(as(officer)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + path))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Zero draft", "Invites each State to name a point of contact;", "PP1", "(a)");
        assertThat(browser.get().uri("/en/texts")).bodyText().contains("Elements of a mechanism");
        assertThat(chronicle.on(path, 9))
                .extracting(Entry::name)
                .containsExactly("NegotiatedTextAudienceChanged", "TextVersionIssued", "NegotiatedTextBegun");
    }

    @Test
    void aRevisionSaysWhatBecameOfEveryParagraph() {
        var text = made.issued(
                Audience.PUBLIC,
                "Invite each State to name a point of contact;",
                "Thank the Chair;",
                "Decide to meet again.");
        var ids = made.provisions(text).stream().map(Provision::id).toList();
        assertThat(post(text.path() + "/draft", chair)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(edit(
                        text,
                        ids.get(1),
                        "Invite each State to name a point of contact;",
                        "Invite every State to name a point of contact;"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.post()
                        .uri("/en" + text.path() + "/draft/paragraphs/" + ids.get(3) + "/place")
                        .param("known", Provision.hash("Decide to meet again."))
                        .param("after", ids.get(0).toString())
                        .with(as(chair)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + text.path() + "/versions/2")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(text.path() + "/draft/issue", chair)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + text.path())).bodyText().contains("Rev.1", "Moved", "Edited");
        assertThat(browser.get().uri("/en" + text.path() + "/versions/2/concordance"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .containsSubsequence("<bdi>3</bdi>", "<bdi>1</bdi>", "Moved", "<bdi>1</bdi>", "<bdi>2</bdi>", "Edited");
        assertThat(browser.get().uri("/en" + text.path() + "/comparison"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("<del>each</del><ins>every</ins>", "2 paragraphs of 4 are otherwise");
        assertThat(browser.get().uri("/en" + text.path() + "/paragraphs/" + ids.get(1)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Zero draft", "Rev.1", "<del>each</del><ins>every</ins>");
    }

    @Test
    void whoeverEditsWordsThatSomebodyElseHasChangedIsShownBothAndLosesNothing() {
        var text = made.begun(Audience.PUBLIC, "Invite each State;");
        var paragraph = versions.provisions(
                        versions.draft(text.id()).orElseThrow().id())
                .getLast()
                .id();
        assertThat(edit(text, paragraph, "Invite each State;", "Invite every State;"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(edit(text, paragraph, "Invite each State;", "Invite all States;"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Invite every State;", "Invite all States;");
        assertThat(draft(text).get(paragraph).words()).isEqualTo("Invite every State;");
    }

    @Test
    void anEmptyParagraphIsRefusedInOneSentence() {
        var text = made.begun(Audience.PUBLIC, "Invite each State;");
        var paragraph = draft(text).provisions().getLast().id();
        assertThat(edit(text, paragraph, "Invite each State;", "  "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("a paragraph without words is removed, not emptied");
    }

    @Test
    void aRevisionThatChangesNothingIsNotIssued() {
        var text = made.issued(Audience.PUBLIC, "Invite each State;");
        made.prepare(text);
        assertThat(post(text.path() + "/draft/issue", chair))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nothing has changed since the version before");
        assertThat(post(text.path() + "/draft/discard", chair)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(text.path() + "/draft/issue", chair))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("No version of this text is in preparation");
    }

    /** Also against whoever goes past the house to the database. */
    @Test
    void whatWasIssuedIsNeverChanged() {
        var text = made.issued(Audience.PUBLIC, "Invite each State;");
        var version = versions.current(text.id()).orElseThrow();
        assertThatThrownBy(() -> versions.write(version.id(), List.of(Provision.of(ProvisionKind.PLAIN, 0, "Other."))))
                .hasStackTraceContaining("A version that was issued is not changed");
        assertThat(made.provisions(text)).hasSize(2);
    }

    @Test
    void aFileIsTakenWithTheParagraphsItIsKnownBy() {
        var text = made.issued(
                Audience.PUBLIC, "Invites each State to name a diplomatic point of contact;", "Decides to meet again.");
        made.prepare(text);
        var before = made.provisions(text);
        var file = new MockMultipartFile(
                "file", "text.txt", "text/plain", """
                %s

                1. Invites each State to name a diplomatic and a technical point of contact;

                2. Thanks the Chair for the efforts made;

                3. Decides to meet again.""".formatted(
                        before.getFirst().words()).getBytes(StandardCharsets.UTF_8));
        assertThat(browser.post()
                        .uri("/en" + text.path() + "/draft/words")
                        .multipart()
                        .file(file)
                        .param("known", lock(text))
                        .with(as(chair)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(draft(text).provisions())
                .hasSize(4)
                .extracting(Provision::id)
                .contains(before.get(1).id(), before.get(2).id());
    }

    @Test
    void aFileThatNobodyCanReadIsRefusedAndTheDraftStays() {
        var text = made.begun(Audience.PUBLIC, "Invite each State;");
        var file = new MockMultipartFile("file", "text.docx", "", new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(browser.post()
                        .uri("/en" + text.path() + "/draft/words")
                        .multipart()
                        .file(file)
                        .param("words", "Typed words")
                        .with(as(chair)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Typed words");
        assertThat(post(text.path() + "/draft/words", chair, "words", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Type or paste the words, or choose a file.");
        assertThat(draft(text).provisions()).hasSize(2);
    }

    @Test
    void wordsForAWholeDraftThatSomebodyElseHasChangedMeanwhileAreRefusedAndKept() {
        var text = made.begun(Audience.PUBLIC, "Invite each State;");
        var known = lock(text);
        var paragraph = draft(text).provisions().getLast().id();
        assertThat(edit(text, paragraph, "Invite each State;", "Invite every State;"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(text.path() + "/draft/words", officer, "known", known, "words", "1. Invite all States;"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "1. Invite all States;", "value=\"" + lock(text) + "\"");
        assertThat(draft(text).get(paragraph).words()).isEqualTo("Invite every State;");
        assertThat(post(text.path() + "/draft/words", officer, "known", lock(text), "words", "1. Invite all States;"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void wordsForAParagraphThatHasGoneMeanwhileAreKeptAndOfferedAsAnother() {
        var text = made.begun(Audience.PUBLIC, "Invite each State;", "Decide to meet again.");
        var paragraph = draft(text).provisions().getLast().id();
        assertThat(post(
                        text.path() + "/draft/paragraphs/" + paragraph + "/removal",
                        officer,
                        "known",
                        Provision.hash("Decide to meet again.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(edit(text, paragraph, "Decide to meet again.", "Decide to meet twice."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("somebody has removed it", "Decide to meet twice.", text.path() + "/draft/addition\"")
                .doesNotContain("name=\"id\" value=\"" + paragraph);
        assertThat(post(
                        text.path() + "/draft/addition",
                        chair,
                        "id",
                        UUID.randomUUID().toString(),
                        "after",
                        paragraph.toString(),
                        "words",
                        "Decide to meet thrice.",
                        "kind",
                        "NUMBERED",
                        "level",
                        "0"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("somebody has removed it", "Decide to meet thrice.");
        assertThat(browser.get()
                        .uri("/en" + text.path() + "/draft/paragraphs/" + paragraph)
                        .with(as(chair)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatStandsUnderAParagraphGoesWhereItGoesAndThePageSaysSo() {
        var text = made.begun(Audience.PUBLIC, "Agree on a check:", "Decide to meet again.");
        var check = draft(text).provisions().get(1);
        assertThat(post(
                        text.path() + "/draft/addition",
                        officer,
                        "id",
                        UUID.randomUUID().toString(),
                        "after",
                        check.id().toString(),
                        "words",
                        "twice a year;",
                        "kind",
                        "NUMBERED",
                        "level",
                        "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        var page = "/en" + text.path() + "/draft/paragraphs/";
        assertThat(browser.get().uri(page + check.id()).with(as(officer)))
                .bodyText()
                .contains("What stands under it goes where it goes, and is removed with it: 1 paragraph.");
        var last = draft(text).provisions().getLast();
        assertThat(browser.get().uri(page + last.id()).with(as(officer)))
                .bodyText()
                .doesNotContain("What stands under it");
        assertThat(post(text.path() + "/draft/paragraphs/" + check.id() + "/removal", officer, "known", check.hash()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(draft(text).provisions())
                .extracting(Provision::words)
                .hasSize(2)
                .endsWith(last.words());
    }

    /** Who proposed while names were kept had been promised that they are. */
    @Test
    void namesThatWereKeptWhenDelegationsProposedAreNotToldAfterwards() {
        var text = made.issued(Audience.PUBLIC, "Invite each State;");
        assertThat(attribute(text, "no", "Elements")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(attribute(text, "yes", "Elements")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(attribute(text, "no", "Elements")).hasStatus(HttpStatus.SEE_OTHER);
        proposals.sent(text, "KEN", "Invite every State;");
        assertThat(attribute(text, "yes", "Other elements"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("that stays so", "Other elements");
        assertThat(texts.find(text.id()).orElseThrow().attributed()).isFalse();
        assertThat(attribute(text, "no", "Other elements")).hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult attribute(NegotiatedText text, String attributed, String title) {
        var lock = texts.find(text.id()).orElseThrow().lock();
        return post(
                text.path() + "/change",
                officer,
                "title_en",
                title,
                "attributed",
                attributed,
                "lock",
                Long.toString(lock));
    }

    @Test
    void aTranslationLagsBehindWhereItsOriginalHasChanged() {
        var text = made.issued(Audience.PUBLIC, "Invite each State;", "Decide to meet again.");
        var ids = made.provisions(text).stream().map(Provision::id).toList();
        assertThat(browser.post()
                        .uri("/fr" + text.path() + "/versions/1/translation")
                        .param("language", "fr")
                        .param("words_" + ids.get(0), "Texte")
                        .param(
                                "says_" + ids.get(0),
                                made.provisions(text).getFirst().hash())
                        .param("words_" + ids.get(1), "Invitent chaque État ;")
                        .param("says_" + ids.get(1), Provision.hash("Invite each State;"))
                        .param("words_" + ids.get(2), "Décident de se réunir à nouveau.")
                        .param("says_" + ids.get(2), Provision.hash("Decide to meet again."))
                        .with(as(officer)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/fr" + text.path()))
                .bodyText()
                .contains("Invitent chaque État ;", "Complète")
                .doesNotContain("Invite each State;");
        made.revise(text, "Decide to meet again in two years.");
        assertThat(browser.get().uri("/fr" + text.path()))
                .bodyText()
                .contains("En retard de 1 paragraphe sur : English", "Mots antérieurs : l’original a changé");
        assertThat(browser.get()
                        .uri("/en" + text.path() + "/versions/2/translation?language=fr")
                        .with(as(officer)))
                .bodyText()
                .contains("These words still say what the original says now");
    }

    @Test
    void aVersionGoesOutWithTheNumbersOfThePageAndComesBackWithTheIdsOfItsParagraphs() throws Exception {
        var text = made.issued(Audience.PUBLIC, "Invites each State;", "Decides to meet again.");
        var path = "/en" + text.path() + "/versions/1/text.";
        assertThat(browser.get().uri(path + "txt"))
                .bodyText()
                .contains("1. Invites each State;", "2. Decides to meet again.");
        for (var ending : List.of("pdf", "docx"))
            assertThat(browser.get().uri(path + ending).exchange().getResponse().getContentAsByteArray())
                    .hasSizeGreaterThan(2_000);
        var akn = browser.get().uri(path + "akn.xml").exchange().getResponse().getContentAsByteArray();
        made.prepare(text);
        var file = new MockMultipartFile(
                "file",
                "text.akn.xml",
                "application/xml",
                new String(akn, StandardCharsets.UTF_8)
                        .replace("Invites each State;", "Calls upon all delegations without exception;")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(browser.post()
                        .uri("/en" + text.path() + "/draft/words")
                        .multipart()
                        .file(file)
                        .param("known", lock(text))
                        .with(as(chair)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(draft(text).provisions())
                .extracting(Provision::id)
                .containsExactlyElementsOf(
                        made.provisions(text).stream().map(Provision::id).toList());
        assertThat(draft(text).provisions().get(1).words()).isEqualTo("Calls upon all delegations without exception;");
    }

    @Test
    void onlyThoseWhoHoldAnOfficePrepareAText() {
        var text = made.issued(Audience.PUBLIC, "Invite each State;");
        made.prepare(text);
        var delegate = people.delegateOf("KEN");
        assertThat(browser.get().uri("/en" + text.path() + "/draft").with(as(delegate)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(text.path() + "/draft/issue", delegate)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en" + text.path() + "/versions/2").with(as(delegate)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en" + text.path()).with(as(delegate)))
                .bodyText()
                .doesNotContain("Rev.1", "/draft");
    }

    /** As the form shows it. */
    private String lock(NegotiatedText text) {
        return lock(text.id());
    }

    private String lock(UUID text) {
        return Long.toString(versions.draft(text).orElseThrow().lock());
    }

    private Draft draft(NegotiatedText text) {
        return new Draft(
                versions.provisions(versions.draft(text.id()).orElseThrow().id()));
    }

    private MvcTestResult edit(NegotiatedText text, UUID paragraph, String known, String words) {
        return browser.post()
                .uri("/en" + text.path() + "/draft/paragraphs/" + paragraph)
                .param("known", Provision.hash(known))
                .param("words", words)
                .param("kind", "NUMBERED")
                .param("level", "0")
                .with(as(chair))
                .exchange();
    }

    private MvcTestResult post(String path, Delegate by, String... fields) {
        var request = browser.post().uri("/en" + path).with(as(by));
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }
}
