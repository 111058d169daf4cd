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
import org.entente.process.bodies.DemonstratedBodies;
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
        consultation = "/consultations/"
                + id("select id from consultations.consultation where fictitious and organisers <> '{}'");
        statement = "/statements/" + id("select id from consultations.statement order by id limit 1");
        report = "/reports/" + id("select id from consultations.report limit 1");
    }

    @Test
    void inTheFormsOfConsultations() {
        strings.parallelStream().forEach(each -> {
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
        });
    }

    @Test
    void inTheFormsOfStatements() {
        strings.parallelStream().forEach(each -> {
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
        });
    }

    @Test
    void inTheFormsOfReports() {
        strings.parallelStream().forEach(each -> {
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
        });
    }

    @Test
    void inTheFormsOfElementsPartiesAndPersons() {
        strings.parallelStream().forEach(each -> {
            post("/elements", each, "code", "parent", "position", "ar", "zh", "en", "fr", "ru", "es");
            post("/parties/XAR/namings", each, "ar", "zh", "en", "fr", "ru", "es", "validFrom", "source");
            post("/parties/XAR/memberships", each, "organisation", "validFrom", "validTo", "note", "source");
            post("/parties", each, "code", "kind", "ar", "zh", "en", "fr", "ru", "es", "source");
            post("/elements/SCOPE/terms", each, "terms_ar", "terms_zh", "terms_en");
            post("/delegations/KEN/members", each, "name", "email", "role", "from", "until");
        });
    }

    @Test
    void inTheFormsOfTheDialogue() {
        var process = "/processes/" + id("select id from process.process where code = 'GM'");
        var body = "/bodies/" + id("select body from process.tenure limit 1");
        var session = "/sessions/" + id("select id from process.session order by id limit 1");
        strings.parallelStream().forEach(each -> {
            post("/processes", each, "code", "names_en", "from", "to", "source", "lock");
            post(process + "/change", each, "from", "to", "source", "unverified", "lock");
            post(process + "/namings", each, "names_ar", "names_en", "from", "to", "symbol", "source", "lock");
            post(process + "/mandates", each, "symbol", "paragraph", "summaries_zh", "source", "lock");
            post(process + "/cycles", each, "names_en", "firstYear", "lastYear", "reviewYear", "source", "lock");
            post(process + "/bodies", each, "kind", "names_en", "from", "symbol", "position", "source", "lock");
            post(
                    body + "/tenures",
                    each,
                    "office",
                    "person",
                    "party",
                    "account",
                    "titles_en",
                    "from",
                    "source",
                    "lock");
            post(body + "/sessions", each, "names_en", "startsOn", "places_en", "source", "lock");
            post(session + "/change", each, "names_ru", "names_en", "endsOn", "places_fr", "source", "lock");
            post("/elements/SCOPE/ties", each, "symbol", "paragraph", "process", "body", "session");
            check(
                    each,
                    browser.get()
                            .uri("/en/elements/SCOPE/thread?process={p}&order={o}&after={a}", each, each, each)
                            .exchange());
        });
    }

    @Test
    void inTheFormsOfAccounts() {
        strings.parallelStream().forEach(each -> {
            post("/sign-in/passkey", each, "credential", "back");
            post("/sign-in/organisation", each, "email", "back");
            post("/delegations/secretariat/provider", each, "issuer", "client", "secret", "domains", "joining");
            post("/me/security/passkeys", each, "credential", "name");
            post("/me/security/authenticator", each, "code");
            post("/step-up", each, "second_factor", "second_factor_to", "second_factor_credential", "text");
        });
    }

    @Test
    void inSearchesAndAddresses() {
        strings.parallelStream().forEach(each -> {
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
        });
    }

    @Test
    void inTheNamesAndTheTextOfFiles() {
        strings.parallelStream().forEach(each -> {
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
        });
    }

    @Test
    void inTheFormsOfMeetingsAndAgendas() {
        var held = "/sessions/" + DemonstratedBodies.SESSION;
        var toCome = "/meetings/"
                + id(
                        "select id from meetings.meeting where fictitious and opened_at is null order by number desc limit 1");
        var item = "/agenda-items/" + id("select id from meetings.agenda_item order by id limit 1");
        strings.parallelStream().forEach(each -> {
            post(
                    held + "/meetings",
                    each,
                    "number",
                    "date",
                    "starts",
                    "starts_which",
                    "ends",
                    "endsOn",
                    "zone",
                    "room",
                    "link",
                    "mode",
                    "audience",
                    "named",
                    "record",
                    "interpretation",
                    "title_ar",
                    "place_en",
                    "note_zh");
            post(toCome + "/change", each, "number", "date", "starts", "ends", "zone", "room", "link", "lock");
            post(toCome + "/mode", each, "mode", "audience", "named", "reason", "lock");
            post(toCome + "/allocation", each, "item");
            post(held + "/agenda/items", each, "number", "title_en", "parent", "after", "symbols", "element");
            post(item + "/change", each, "number", "title_en", "parent", "after", "symbols", "element", "lock");
            post(held + "/agenda/adoption", each, "meeting", "known", "amendment_1", "language_1");
        });
    }

    @Test
    void inTheFormsOfRegistrationsAndSideEvents() {
        var held = "/sessions/" + DemonstratedBodies.SESSION;
        var registration = "/registrations/" + id("select registration from meetings.credentials limit 1");
        var asked = "/side-events/" + id("select id from meetings.side_event where state = 'REQUESTED' limit 1");
        strings.parallelStream().forEach(each -> {
            post(held + "/registrations", each, "delegation");
            post(registration + "/registrants", each, "name", "title", "email", "role", "fromOn", "untilOn", "lock");
            post(registration + "/credentials", each, "noteVerbale");
            post(registration + "/standing", each, "standing", "why");
            post(
                    asked + "/change",
                    each,
                    "title_en",
                    "about_ar",
                    "coOrganisers",
                    "item",
                    "date",
                    "starts",
                    "ends",
                    "zone");
            post(asked + "/approval", each, "room", "link");
            post(asked + "/report", each, "report_en");
        });
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
