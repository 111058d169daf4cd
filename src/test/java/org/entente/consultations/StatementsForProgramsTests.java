package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.UUID;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.identity.TestTokens;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class StatementsForProgramsTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    private Consultation consultation;
    private Delegate kenya;

    @BeforeEach
    void aConsultationIsOpen() {
        consultation = scene.open(Rule.NAMED, "AU");
        kenya = people.delegateOf("KEN");
    }

    @Test
    void aProgramBringsAStatementInAsADraftOfItsDelegation() {
        var answer = send(
                kenya,
                "{\"text\": \"First.\\n\\nSecond \\u0000 words.\", \"language\": \"en\", \"deliveredOn\": \"2023-09-05\"}");
        assertThat(answer).hasStatus(HttpStatus.CREATED).bodyText().contains("\"paragraphs\":2");
        var path = String.valueOf(answer.getResponse().getHeader("Location"));
        assertThat(read(kenya, path)).hasStatusOk().bodyText().contains("\"state\":\"DRAFT\"", "Second", "2023-09-05");
        assertThat(read(people.delegateOf("KEN"), path)).hasStatusOk();
        // To everybody else it does not exist, nor is it published by having been sent.
        assertThat(read(people.delegateOf("FRA"), path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(read(people.officer(), path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en" + path.replace("/api/v1", "")).with(as(kenya)))
                .hasStatusOk()
                .bodyText()
                .contains("Publish the statement");
    }

    @Test
    void theSameTextComesInOnce() {
        assertThat(send(kenya, "{\"text\": \"Once.\"}")).hasStatus(HttpStatus.CREATED);
        assertThat(send(kenya, "{\"text\": \"Once.\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("This very text has come in before");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|409", "{\"text\": \" \"}|409", "{\"text\": [1]}|400", "{|400", "''|400", "[]|400", "null|400"})
    void whatIsNoStatementIsRefused(String body, int status) {
        assertThat(send(kenya, body)).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aDelegationsOwnProgramBringsDraftsInReadsThemAndIsNamed() {
        var sent = browser.post()
                .uri("/api/v1/consultations/" + consultation.id() + "/statements")
                .header("Authorization", "Bearer " + TestTokens.ofDelegation(house, "KEN", "write_statements"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\": \"By nobody in particular.\"}")
                .exchange();
        assertThat(sent).hasStatus(HttpStatus.CREATED);
        var path = String.valueOf(sent.getResponse().getHeader("Location"));
        path = path.substring(path.indexOf("/api/v1/"));
        assertThat(readBy("KEN", path)).hasStatusOk().bodyText().contains("DRAFT");
        assertThat(readBy("GHA", path)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en" + path.substring("/api/v1".length())).with(as(kenya)))
                .hasStatusOk()
                .bodyText()
                .contains("Kenya, by its program (of a test)", "Read by");
    }

    private MvcTestResult readBy(String code, String path) {
        return browser.get()
                .uri(path)
                .header("Authorization", "Bearer " + TestTokens.ofDelegation(house, code, "read"))
                .exchange();
    }

    @Test
    void theSecretariatsProgramsSpeakForNobody() {
        assertThat(send(people.officer(), "{\"text\": \"Ours.\"}")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsNotSentAsJsonIsNotRead() {
        assertThat(browser.post()
                        .uri("/api/v1/consultations/" + consultation.id() + "/statements")
                        .header("Authorization", "Bearer " + TestTokens.of(house, kenya, "write_statements"))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("text=Words"))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(browser.post()
                        .uri("/api/v1/consultations/" + UUID.randomUUID() + "/statements")
                        .header("Authorization", "Bearer " + TestTokens.of(house, kenya, "write_statements"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"Words.\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult send(Delegate delegate, String body) {
        return browser.post()
                .uri("/api/v1/consultations/" + consultation.id() + "/statements")
                .header("Authorization", "Bearer " + TestTokens.of(house, delegate, "write_statements"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult read(Delegate delegate, String path) {
        return browser.get()
                .uri(path)
                .header("Authorization", "Bearer " + TestTokens.of(house, delegate, "read"))
                .exchange();
    }
}
