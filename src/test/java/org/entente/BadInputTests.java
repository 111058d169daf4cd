package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.entente.identity.People;
import org.entente.web.Delegate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** The strings that break software, each in every text field at once: nothing answers 500, and none comes back as markup. */
@SpringBootTest(
        classes = Entente.class,
        properties = {"entente.demonstration=true", "test.of=forms"})
@AutoConfigureMockMvc
class BadInputTests {

    private static final Path STRINGS = Path.of("..", "shared", "samples", "28-bad-input-text", "blns.json");

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    List<String> strings;
    Delegate officer;
    String consultation;
    String statement;
    String report;

    @BeforeEach
    void theHouseIsFurnished() throws IOException {
        Assumptions.assumeTrue(Files.exists(STRINGS), "The strings are not here: " + STRINGS.toAbsolutePath());
        strings = Arrays.asList(JsonMapper.shared().readValue(STRINGS.toFile(), String[].class));
        officer = people.officer();
        consultation = "/consultations/" + id("select id from consultations.consultation where fictitious");
        statement = "/statements/" + id("select id from consultations.statement order by id limit 1");
        report = "/reports/" + id("select id from consultations.report limit 1");
    }

    @Test
    void inTheFormsOfConsultations() {
        for (var each : strings) {
            post(
                    "/consultations",
                    each,
                    "title_ar",
                    "title_en",
                    "place",
                    "startsOn",
                    "endsOn",
                    "organiser",
                    "rule",
                    "mode",
                    "language",
                    "question_SCOPE",
                    "programme_zh",
                    "version");
            post(consultation + "/change", each, "title_ar", "title_en", "place", "startsOn", "organiser", "version");
        }
    }

    @Test
    void inTheFormsOfStatements() {
        for (var each : strings) {
            post(
                    consultation + "/statements",
                    each,
                    "party",
                    "onBehalfOf",
                    "aligned",
                    "deliveredOn",
                    "language",
                    "text",
                    "kept");
            post(statement + "/correction", each, "text", "lock", "kept");
            post(statement + "/facts", each, "onBehalfOf", "aligned", "deliveredOn", "language", "lock");
        }
    }

    @Test
    void inTheFormsOfReports() {
        for (var each : strings) {
            post("/reports", each, "title_en", "title_ar", "id", "consultation");
            post(report + "/titles", each, "title_en", "title_zh");
            post(
                    report + "/sentences",
                    each,
                    "element",
                    "text_en",
                    "text_ru",
                    "quantifier",
                    "more",
                    "paragraph",
                    "position",
                    "lock",
                    "id");
            post(report + "/thresholds", each, "most", "many", "several", "some");
        }
    }

    @Test
    void inTheFormsOfElementsPartiesAndPersons() {
        for (var each : strings) {
            post("/elements", each, "code", "parent", "position", "ar", "zh", "en", "fr", "ru", "es");
            post("/parties/XAR/namings", each, "ar", "zh", "en", "fr", "ru", "es", "validFrom", "source");
            post("/parties/XAR/memberships", each, "organisation", "validFrom", "validTo", "note", "source");
            post("/parties", each, "code", "kind", "ar", "zh", "en", "fr", "ru", "es", "source");
            post("/elements/SCOPE/terms", each, "terms_ar", "terms_zh", "terms_en");
            post("/delegations/KEN/members", each, "name", "email", "role", "from", "until");
        }
    }

    @Test
    void inTheFormsOfAccounts() {
        for (var each : strings) {
            post("/sign-in/passkey", each, "credential", "back");
            post("/sign-in/organisation", each, "email", "back");
            post("/delegations/secretariat/provider", each, "issuer", "client", "secret", "domains", "joining");
            post("/me/security/passkeys", each, "credential", "name");
            post("/me/security/authenticator", each, "code");
            post("/step-up", each, "second_factor", "second_factor_to", "second_factor_credential", "text");
        }
    }

    @Test
    void inSearchesAndAddresses() {
        for (var each : strings) {
            check(
                    each,
                    browser.get()
                            .uri("/en/matrix/paragraphs?q={q}&element={e}", each, each)
                            .exchange());
            check(
                    each,
                    browser.get()
                            .uri("/en/parties?q={q}&kind={k}&group={g}", each, each, each)
                            .exchange());
            check(each, browser.get().uri("/en/sign-in?back={b}", each).exchange());
            check(
                    each,
                    browser.get()
                            .uri("/en/sign-in/answer?state={s}&code={c}&iss={i}", each, each, each)
                            .exchange());
            check(
                    each,
                    browser.get().uri("/en/sign-in/organisation?back={b}", each).exchange());
        }
    }

    @Test
    void inTheNamesAndTheTextOfFiles() {
        for (var each : strings) {
            var content = ("Words before. " + each).getBytes(StandardCharsets.UTF_8);
            check(
                    each,
                    browser.post()
                            .uri("/en" + consultation + "/statements")
                            .multipart()
                            .file(new MockMultipartFile("file", each, "text/plain", content))
                            .with(as(officer))
                            .param("party", "XAR")
                            .exchange());
        }
    }

    private void post(String path, String value, String... fields) {
        var request = browser.post().uri("/en" + path).with(as(officer));
        for (var field : fields) request.param(field, value);
        check(value, request.exchange());
    }

    private static void check(String value, MvcTestResult result) {
        assertThat(result.getResponse().getStatus()).as(value).isLessThan(500);
        // What opens a tag must never come back as it was sent.
        if (!value.matches("(?s).*<[a-zA-Z/!?].*")) return;
        var body = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(body).as(value).doesNotContain(value);
    }

    private UUID id(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }
}
