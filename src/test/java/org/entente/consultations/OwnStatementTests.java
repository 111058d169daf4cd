package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.web.Delegate;
import org.entente.web.Reader;
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
class OwnStatementTests {

    private static final String FIRST = "We support a permanent mechanism under the United Nations.";
    private static final String SECOND = "Small delegations need help to take part in every meeting.";
    private static final String TEXT = FIRST + "\n\n" + SECOND;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    Statements statements;

    Consultation consultation;
    Delegate kenya;
    Delegate ghana;

    @BeforeEach
    void aConsultationIsOpen() {
        consultation = scene.open(Rule.NAMED, "AFRICAN_GROUP");
        kenya = people.delegateOf("KEN");
        ghana = people.delegateOf("GHA");
    }

    @Test
    void aDraftDoesNotExistForAnybodyElse() {
        var path = pasted(kenya, TEXT);
        assertThat(get(path, kenya)).hasStatus(HttpStatus.OK).bodyText().contains(FIRST, "draft");
        var others = new ArrayList<>(List.of(ghana, people.officer(), people.rapporteur()));
        for (var page : List.of("", "/file", "/correction", "/facts")) {
            for (var other : others) assertThat(get(path + page, other)).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (var act : List.of("/publication", "/withdrawal", "/correction", "/facts")) {
            for (var other : others) {
                assertThat(browser.post()
                                .uri("/en" + path + act)
                                .with(as(other))
                                .param("text", "Taken over."))
                        .hasStatus(HttpStatus.NOT_FOUND);
            }
        }
        assertThat(browser.get().uri("/en" + path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aDraftIsInNoListCountSearchOrParagraphAddressOfOthers() {
        var draft = scene.draft(consultation, "KEN", "An unheard-of zebra paragraph of our own making.");
        var paragraph = scene.paragraph(draft, 1);
        for (var page : List.of(
                consultation.path(),
                "/matrix/paragraphs?q=zebra",
                "/matrix?consultation=" + consultation.id() + "&suggested=yes",
                "/")) {
            assertThat(get(page, ghana))
                    .hasStatus(HttpStatus.OK)
                    .bodyText()
                    .doesNotContain("zebra paragraph", draft.id().toString());
        }
        assertThat(get("/paragraphs/" + paragraph, ghana)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(consultation.path() + "/queue?paragraph=" + paragraph, people.rapporteur()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void itsDelegationPublishesItForEveryone() {
        var path = pasted(kenya, TEXT);
        assertThat(post(path + "/publication", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + path))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains(FIRST, "Kenya");
        assertThat(post(path + "/publication", kenya))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This statement is published already.");
    }

    @Test
    void theSecretariatNeitherCorrectsNorWithdrawsWhatADelegationSaid() {
        var path = published(kenya, TEXT);
        var officer = people.officer();
        assertThat(post(path + "/withdrawal", officer)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(path + "/correction", officer)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(path, officer)).bodyText().doesNotContain("Withdraw the statement");
    }

    @Test
    void whatTheSecretariatBroughtInIsTheDelegationsAloneOnceItHasActed() {
        var statement = scene.heard(consultation, "KEN", "Words that the secretariat took down for us.");
        assertThat(post(statement.path() + "/withdrawal", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        for (var act : List.of("/publication", "/withdrawal", "/facts")) {
            assertThat(post(statement.path() + act, people.officer())).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(statement.path() + "/correction", people.officer())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void filesAreTakenOnlyFromThoseWhoHaveSignedIn() {
        var file = new MockMultipartFile("file", "a.txt", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(browser.post()
                        .uri("/en" + consultation.path() + "/statements")
                        .multipart()
                        .file(file))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aFileNameThatNoDatabaseCanHoldIsKeptWithoutWhatItCannot() {
        var file = new MockMultipartFile("file", "a\0\u0001b.txt", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(browser.post()
                        .uri("/en" + consultation.path() + "/statements")
                        .multipart()
                        .file(file)
                        .with(as(kenya)))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aCorrectionKeepsTheAddressOfEveryParagraphWhoseWordsStand() {
        var path = published(kenya, TEXT);
        var before = paragraphs(path);
        assertThat(correct(path, FIRST + "\n\n" + SECOND + " We will return to this."))
                .hasStatus(HttpStatus.SEE_OTHER);
        var after = paragraphs(path);
        assertThat(after.get(0).id()).isEqualTo(before.get(0).id());
        assertThat(after.get(1).id()).isNotEqualTo(before.get(1).id());
        assertThat(browser.get().uri("/en" + path + "?version=1"))
                .bodyText()
                .contains("This is version 1; the current one is version 2.", SECOND + "</p>");
        assertThat(browser.get().uri("/en/paragraphs/" + before.get(1).id()))
                .redirectedUrl()
                .isEqualTo("/en" + path + "?version=1#p2");
    }

    @Test
    void whatWasPutRightBeforeThePublicationIsNobodysBusiness() {
        var path = pasted(kenya, "A sentence that we would rather not have written at all.");
        var regretted = paragraphs(path).getFirst().id();
        correct(path, TEXT);
        post(path + "/publication", kenya);
        assertThat(browser.get().uri("/en" + path)).bodyText().contains(FIRST).doesNotContain("?version=1");
        assertThat(browser.get().uri("/en" + path + "?version=1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en" + path + "/file?version=1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en/paragraphs/" + regretted)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(path + "?version=1", kenya)).hasStatus(HttpStatus.OK);
    }

    @Test
    void aWithdrawnStatementStaysAsAFactWithoutItsWords() {
        var path = published(kenya, TEXT);
        assertThat(post(path + "/withdrawal", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + path))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("The party has withdrawn this statement")
                .doesNotContain(FIRST);
        assertThat(browser.get().uri("/en" + path + "/file")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en/matrix/paragraphs?q=permanent+mechanism+under"))
                .bodyText()
                .doesNotContain(path.substring("/statements/".length()));
    }

    @Test
    void aDelegateSpeaksForTheirOwnPartyAndNoOther() {
        var path =
                locationOf(form(kenya).param("party", "GHA").param("text", TEXT).exchange());
        assertThat(get(path, kenya)).bodyText().contains("Statement by Kenya");
    }

    @Test
    void nothingIsAddedToAConsultationThatIsClosed() {
        var draft = scene.draft(consultation, "KEN", TEXT);
        var officer = people.officer();
        post(consultation.path() + "/closure", officer);
        assertThat(get(consultation.path() + "/statements/new", kenya)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(draft.path() + "/publication", kenya))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This consultation takes no statements now.");
    }

    @Test
    void aMistakeInTheFormLosesNoUpload() {
        var file = new MockMultipartFile("file", "kenya.txt", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8));
        var refused = browser.post()
                .uri("/en" + consultation.path() + "/statements")
                .multipart()
                .file(file)
                .with(as(kenya))
                .param("deliveredOn", "yesterday")
                .exchange();
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("The file “kenya.txt” has arrived and is kept", "yesterday");
        var kept = refused.getResponse();
        var id = value(body(refused), "kept");
        assertThat(kept.getStatus()).isEqualTo(422);
        var path = locationOf(
                form(kenya).param("kept", id).param("deliveredOn", "2023-09-05").exchange());
        assertThat(get(path, kenya)).bodyText().contains(FIRST, "5 September 2023");
        assertThat(form(ghana).param("kept", id).exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("There is neither a file nor a text.");
    }

    @Test
    void theVerySameTextIsTakenOnce() {
        pasted(kenya, TEXT);
        assertThat(form(kenya).param("text", TEXT).exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("This very file has come in before, from the same party.", FIRST);
    }

    @Test
    void factsArePutRightAndTheLanguageConfirmed() {
        var path = pasted(kenya, TEXT);
        assertThat(get(path, kenya)).bodyText().contains("(told from the text)");
        assertThat(facts(path, "0", "KEN", "GHA, Nigeria")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(path, kenya))
                .bodyText()
                .contains("Ghana and Nigeria", "2023")
                .doesNotContain("(told from the text)");
        assertThat(facts(path, "0", "", "ATL"))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("“ATL” is not a party on record here.");
        assertThat(facts(path, "0", "", ""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this in the meantime");
    }

    @Test
    void ofTwoWhoCorrectAtOnceTheSecondIsToldAndKeepsTheWords() {
        var path = published(kenya, TEXT);
        var stale = Long.toString(statement(path).lock());
        correct(path, FIRST + "\n\nA first correction.");
        var second = browser.post()
                .uri("/en" + path + "/correction")
                .with(as(kenya))
                .param("lock", stale)
                .param("text", FIRST + "\n\nA second correction.")
                .exchange();
        assertThat(second)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this in the meantime", "A second correction.");
        assertThat(statement(path).version()).isEqualTo(2);
    }

    @Test
    void theSameCorrectionSentTwiceIsOneVersion() {
        var path = published(kenya, TEXT);
        correct(path, FIRST);
        correct(path, FIRST);
        assertThat(statement(path).version()).isEqualTo(2);
    }

    @Test
    void aTextThatBeginsLikeAHeaderIsKeptWhole() {
        var path = pasted(kenya, "Date: 5 May 2023\nMr. Chair, we thank you for this.\n\nSecond paragraph stays.");
        assertThat(get(path, kenya)).bodyText().contains("Date: 5 May 2023", "Mr. Chair, we thank you");
    }

    @Test
    void whoSpokeIsHiddenWhereTheRuleSaysSo() {
        var hidden = scene.open(Rule.NOT_ATTRIBUTED, "AFRICAN_GROUP");
        var statement = scene.heard(hidden, "KEN", TEXT);
        for (var page : List.of(hidden.path(), statement.path(), "/matrix/paragraphs?consultation=" + hidden.id())) {
            assertThat(browser.get().uri("/en" + page))
                    .hasStatus(HttpStatus.OK)
                    .bodyText()
                    .doesNotContain(">Kenya<", "by Kenya", "KEN_");
        }
        assertThat(browser.get().uri("/en" + statement.path() + "/file")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(statement.path(), people.rapporteur())).bodyText().contains("Statement by Kenya");
    }

    @Test
    void byGroupOnlyTheOrganisationIsNamed() {
        var grouped = scene.open(Rule.GROUP, "AFRICAN_GROUP");
        var statement = scene.heard(grouped, "KEN", TEXT);
        assertThat(browser.get().uri("/en" + statement.path()))
                .bodyText()
                .contains("A participant (African Group)")
                .doesNotContain("Kenya");
    }

    @Test
    void theDemonstrationAndTheRealRecordDoNotMix() {
        assertThat(form(kenya).param("text", TEXT).param("onBehalfOf", "XAR").exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("“XAR” is not a party on record here.");
    }

    private org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder form(Delegate delegate) {
        return browser.post().uri("/en" + consultation.path() + "/statements").with(as(delegate));
    }

    private MvcTestResult facts(String path, String lock, String onBehalfOf, String aligned) {
        return browser.post()
                .uri("/en" + path + "/facts")
                .with(as(kenya))
                .param("lock", lock)
                .param("language", "en")
                .param("deliveredOn", "2023")
                .param("onBehalfOf", onBehalfOf)
                .param("aligned", aligned)
                .exchange();
    }

    private MvcTestResult correct(String path, String text) {
        return browser.post()
                .uri("/en" + path + "/correction")
                .with(as(kenya))
                .param("text", text)
                .param("lock", Long.toString(statement(path).lock()))
                .exchange();
    }

    private String published(Delegate delegate, String text) {
        var path = pasted(delegate, text);
        assertThat(post(path + "/publication", delegate)).hasStatus(HttpStatus.SEE_OTHER);
        return path;
    }

    private String pasted(Delegate delegate, String text) {
        return locationOf(form(delegate).param("text", text).exchange());
    }

    private List<Paragraph> paragraphs(String path) {
        var statement = statement(path);
        return statements.paragraphs(statement.id(), statement.version());
    }

    private Statement statement(String path) {
        var id = UUID.fromString(path.substring("/statements/".length()));
        return statements.readableBy(Reader.of(kenya), id);
    }

    private MvcTestResult get(String path, Delegate delegate) {
        return browser.get().uri("/en" + path).with(as(delegate)).exchange();
    }

    private MvcTestResult post(String path, Delegate delegate) {
        return browser.post().uri("/en" + path).with(as(delegate)).exchange();
    }

    private static String locationOf(MvcTestResult result) {
        assertThat(result).hasStatus(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl()).substring("/en".length());
    }

    private static String value(String page, String field) {
        var found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
