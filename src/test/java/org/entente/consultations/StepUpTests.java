package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.identity.StepUpForm;
import org.entente.identity.TestCodes;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What binds a State or the secretariat is done only by somebody who has just shown who they are, and nothing typed is lost over it. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class StepUpTests {

    private static final String TEXT = "We support a permanent mechanism under the United Nations.";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    private Consultation consultation;
    private Delegate kenya;
    private Statement draft;

    @BeforeEach
    void aDelegateHasADraftAndShowedTheirKeyLongAgo() {
        consultation = scene.open(Rule.NAMED, "AFRICAN_GROUP");
        kenya = people.delegateOf("KEN");
        draft = scene.draft(consultation, "KEN", TEXT);
        age(kenya);
    }

    @Test
    void publishingAsksAndThenDoesIt() {
        var key = people.authenticatorOf(kenya);
        age(kenya);
        var asked = post(draft.path() + "/publication");
        assertThat(asked).hasStatus(HttpStatus.FORBIDDEN).bodyText().contains("Confirm that it is you");
        assertThat(current().state()).isEqualTo(StatementState.DRAFT);
        var fields = StepUpForm.of(asked);
        fields.put("second_factor", "000000");
        assertThat(post("/step-up", fields)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        fields.put("second_factor", TestCodes.next(key));
        assertThat(post("/step-up", fields))
                .hasStatus(HttpStatus.TEMPORARY_REDIRECT)
                .hasHeader(HttpHeaders.LOCATION, "/en" + draft.path() + "/publication");
        assertThat(post(draft.path() + "/publication", fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(current().isPublished()).isTrue();
    }

    @Test
    void withdrawingAsksToo() {
        var heard = scene.heard(consultation, "KEN", TEXT + " Again.");
        assertThat(post(heard.path() + "/withdrawal")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(statements.readableBy(Reader.of(kenya), heard.id()).isPublished())
                .isTrue();
    }

    @Test
    void takingUpWhatTheSecretariatBroughtInAsksEvenForItsFacts() {
        var heard = scene.heard(consultation, "KEN", TEXT + " Again.");
        assertThat(post(heard.path() + "/facts", Map.of("lock", "0", "language", "en")))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aDraftOfOnesOwnIsPutRightWithoutBeingAsked() {
        assertThat(post(draft.path() + "/correction", Map.of("lock", "0", "text", TEXT + " More.")))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void anOfficerIsAskedForWhatTheSecretariatBroughtInToo() {
        var heard = scene.heard(consultation, "KEN", TEXT + " Again.");
        var officer = people.officer();
        var key = people.authenticatorOf(officer);
        age(officer);
        var asked = post(officer, heard.path() + "/withdrawal", Map.of());
        assertThat(asked).hasStatus(HttpStatus.FORBIDDEN).bodyText().contains("Confirm that it is you");
        assertThat(statements.readableBy(Reader.of(kenya), heard.id()).isPublished())
                .isTrue();
        var fields = StepUpForm.of(asked);
        fields.put("second_factor", TestCodes.next(key));
        assertThat(post(officer, "/step-up", fields)).hasStatus(HttpStatus.TEMPORARY_REDIRECT);
        assertThat(post(officer, heard.path() + "/withdrawal", fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(statements.readableBy(Reader.of(kenya), heard.id()).isPublished())
                .isFalse();
    }

    @Test
    void aTableToBeBroughtInIsKeptMeanwhileAndPublishesNothing() {
        var officer = people.officer();
        var key = people.authenticatorOf(officer);
        age(officer);
        var words = "Words of a table " + UUID.randomUUID() + ".";
        var table = ("party,text\nKEN,\"" + words + "\"\n").getBytes(StandardCharsets.UTF_8);
        var path = consultation.path() + "/imports";
        var asked = browser.post()
                .uri("/en" + path)
                .multipart()
                .file(new MockMultipartFile("file", "one.csv", "text/csv", table))
                .with(as(officer))
                .exchange();
        assertThat(asked).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(jdbc.sql("select count(*) from consultations.import where consultation = :id")
                        .param("id", consultation.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        var fields = StepUpForm.of(asked);
        fields.put("second_factor", TestCodes.next(key));
        assertThat(post(officer, "/step-up", fields)).hasStatus(HttpStatus.TEMPORARY_REDIRECT);
        assertThat(post(officer, path, fields))
                .hasStatus(HttpStatus.SEE_OTHER)
                .redirectedUrl()
                .startsWith("/en/imports/");
    }

    @Test
    void toOthersADraftStillDoesNotExist() {
        var ghana = people.delegateOf("GHA");
        age(ghana);
        assertThat(browser.post().uri("/en" + draft.path() + "/publication").with(as(ghana)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLongCorrectionComesThroughWithEveryLetter() {
        people.authenticatorOf(kenya);
        post(draft.path() + "/publication");
        age(kenya);
        var heard = scene.heard(consultation, "KEN", TEXT + " Before.");
        var words = "“Quoted” & <b>bold</b>\n\nDeuxième alinéa : l’été.\n\n" + "الفقرة الثالثة.".repeat(2000);
        var asked = post(heard.path() + "/correction", Map.of("lock", "0", "text", words));
        assertThat(asked).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(StepUpForm.of(asked)).containsEntry("text", words).containsEntry("lock", "0");
    }

    @Test
    void aFileThatCameIsKeptMeanwhile() {
        var key = people.authenticatorOf(kenya);
        age(kenya);
        var heard = scene.heard(consultation, "KEN", TEXT + " Before.");
        var words = "The corrected words of a file.";
        var file = new MockMultipartFile("file", "kenya.txt", "text/plain", words.getBytes(StandardCharsets.UTF_8));
        var asked = browser.post()
                .uri("/en" + heard.path() + "/correction")
                .multipart()
                .file(file)
                .with(as(kenya))
                .param("lock", "0")
                .exchange();
        assertThat(asked).hasStatus(HttpStatus.FORBIDDEN);
        var fields = StepUpForm.of(asked);
        assertThat(fields.get("kept")).isNotEmpty();
        fields.put("second_factor", TestCodes.next(key));
        assertThat(post("/step-up", fields)).hasStatus(HttpStatus.TEMPORARY_REDIRECT);
        assertThat(post(heard.path() + "/correction", fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + heard.path())).bodyText().contains(words);
    }

    @Test
    void whoHasNoSecondFactorSetsOneUpOnTheSpot() {
        people.givePassword(kenya);
        var asked = post(draft.path() + "/publication");
        assertThat(asked)
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("Set one up here", "<svg", "second_factor_password");
        var fields = StepUpForm.of(asked);
        var key = StepUpForm.key(asked);
        fields.put("second_factor", TestCodes.now(key));
        assertThat(post("/step-up", fields)).as("not without the password").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        fields.put("second_factor_password", People.PASSWORD);
        assertThat(post("/step-up", fields)).hasStatus(HttpStatus.TEMPORARY_REDIRECT);
        assertThat(post(draft.path() + "/publication", fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(current().isPublished()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", ""})
    void nobodyIsLedToAnotherSite(String to) {
        var key = people.authenticatorOf(kenya);
        assertThat(post(
                        "/step-up",
                        Map.of(
                                "second_factor_to",
                                to,
                                "second_factor_method",
                                "post",
                                "second_factor",
                                TestCodes.next(key))))
                .hasStatus(HttpStatus.TEMPORARY_REDIRECT)
                .hasHeader(HttpHeaders.LOCATION, "/en/");
    }

    @Test
    void passwordsAreNotCarried() {
        var asked = browser.post()
                .uri("/en" + draft.path() + "/publication")
                .with(as(kenya))
                .param("password", "seven quiet herons wade")
                .param("old_password", "seven quiet herons wade")
                .exchange();
        assertThat(asked).bodyText().doesNotContain("seven quiet herons wade");
    }

    private Statement current() {
        return statements.readableBy(Reader.of(kenya), draft.id());
    }

    private void age(Delegate delegate) {
        jdbc.sql("""
                        update identity.sign_in set second_factor_at = now() - interval '1 hour',
                            password_at = now() - interval '1 hour' where person = :person""").param("person", delegate.person()).update();
    }

    private MvcTestResult post(String path) {
        return post(path, Map.of());
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        return post(kenya, path, fields);
    }

    private MvcTestResult post(Delegate delegate, String path, Map<String, String> fields) {
        var request = browser.post().uri("/en" + path).with(as(delegate));
        fields.forEach(request::param);
        return people.keeping(delegate, request.exchange());
    }
}
