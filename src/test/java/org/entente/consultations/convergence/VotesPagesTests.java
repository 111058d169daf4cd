package org.entente.consultations.convergence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_ENTITY;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.entente.Entente;
import org.entente.identity.People;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class VotesPagesTests {

    private static final String VOTES =
            "participant,group-id,s,t\na,north,1,1\nb,north,1,1\nc,south,1,-1\nd,south,1,-1";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    private Delegate delegate;

    @BeforeEach
    void somebody() {
        delegate = people.in("KEN", Role.DELEGATE);
    }

    private MvcTestResult send(String language, String votes, String... more) {
        var request = browser.post()
                .uri("/" + language + "/convergence/votes")
                .param("votes", votes)
                .with(as(delegate))
                .with(csrf());
        for (var i = 0; i < more.length; i += 2) request.param(more[i], more[i + 1]);
        return request.exchange();
    }

    @Test
    void whatUnitesAndWhatDividesIsShownWithWhatItIsCountedOf() {
        assertThat(send("en", VOTES))
                .hasStatus(OK)
                .bodyText()
                .contains("4 participants, 2 statements, 8 votes")
                .contains("group south: 0 agree, 2 disagree, 0 neither, of 2 answers and 2 members")
                .contains("The map as a table")
                .contains("kept nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "es", "fr", "ru", "zh"})
    void theResultIsThereInEveryLanguage(String language) {
        assertThat(send(language, VOTES))
                .hasStatus(OK)
                .bodyText()
                .contains("north")
                .doesNotContain("convergence.");
    }

    @Test
    void aFileDoesAsWellAndTheResultCanBeTakenAwayAsJson() throws Exception {
        var answer = browser.post()
                .uri("/en/convergence/votes")
                .multipart()
                .file(new MockMultipartFile("file", "votes.csv", "text/csv", VOTES.getBytes(UTF_8)))
                .param("as", "json")
                .param("formula", "entente")
                .with(as(delegate))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(OK).hasHeader("Content-Type", "application/json");
        var json = JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
        assertThat(json.at("/parameters/formula").asString()).isEqualTo("entente");
        assertThat(json.at("/parameters/votes").asInt()).isEqualTo(8);
    }

    @Test
    void groupsMayComeInATableOfTheirOwnAndBeSoughtInTheAnswers() {
        assertThat(send("en", VOTES, "groups", "participant,group\na,all of us\nb,all of us\nz,all of us"))
                .bodyText()
                .contains("group all of us: 2 agree, 0 disagree, 0 neither, of 2 answers and 3 members")
                .contains("There is one group alone");
        assertThat(send("en", "participant,s,t,u\na,1,1,1\nb,1,1,0\nc,-1,-1,1\nd,-1,-1,0", "find", "yes"))
                .bodyText()
                .contains("group 2:");
    }

    @Test
    void aMistakeComesWithLineAndColumnAndTheTableStays() {
        assertThat(send("en", VOTES + "\ne,south,1,perhaps", "groups", "participant,group\na,x"))
                .hasStatus(UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Line 6, column 4 (t): “perhaps” is no answer.")
                .contains("e,south,1,perhaps")
                .contains("participant,group\na,x");
        assertThat(send("fr", "")).hasStatus(UNPROCESSABLE_ENTITY).bodyText().contains("Choisissez un fichier");
        assertThat(send("en", VOTES, "groups", "participant\na"))
                .hasStatus(UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Line 1 names no column group.");
    }

    @Test
    void whatCannotBeComputedIsSaidAndNothingIsNotANumber() {
        assertThat(send("en", "participant,group-id,s\na,x,"))
                .hasStatus(OK)
                .bodyText()
                .contains("There are no votes, so nothing can be computed.")
                .doesNotContain("NaN");
    }

    @Test
    void namesAreTextAndNothingElse() {
        assertThat(send("en", "participant,group-id,<script>\n<img src=x>,<b>,1\nb,y,-1\nc,<b>,1"))
                .bodyText()
                .contains("&lt;img")
                .doesNotContain("<img src=x>")
                .doesNotContain("<b>:");
    }

    @Test
    void whoeverHasNotSignedInBringsNothing() {
        assertThat(browser.get().uri("/en/convergence/votes")).hasStatus(SEE_OTHER);
        assertThat(browser.post()
                        .uri("/en/convergence/votes")
                        .multipart()
                        .file(new MockMultipartFile("file", "votes.csv", "text/csv", VOTES.getBytes(UTF_8)))
                        .with(csrf()))
                .hasStatus(FORBIDDEN);
    }
}
