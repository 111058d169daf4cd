package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entente.identity.People;
import org.entente.identity.TestTokens;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Markup kept in every text that is shown again, and every page on which it is shown: it stays text. */
@UnderAttack
class StoredMarkupTests {

    /** Out of an attribute, out of an element, and into a script; letters and digits so that it is a text at all. */
    private static final String MARKUP =
            "\"'><script>alert(7)</script><img src=x onerror=alert(7)></title></textarea><svg/onload=alert(7)>";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Delegate officer;
    private Delegate delegate;
    private String consultation;

    @BeforeEach
    void somebodyWrites() {
        officer = people.officer();
        delegate = people.delegateOf("XBE");
        consultation = one(
                "select id from consultations.consultation where fictitious and organisers <> '{}' order by id limit 1");
        jdbc.sql("update consultations.consultation set state = 'OPEN' where id = :id")
                .param("id", UUID.fromString(consultation))
                .update();
    }

    @Test
    void whateverIsTypedIsShownAsItWasTypedAndNeverTakenForMarkup() {
        var own = "/consultations/"
                + added(
                        "/consultations",
                        officer,
                        "title_en",
                        MARKUP,
                        "place_en",
                        MARKUP,
                        "rule",
                        "NAMED",
                        "programme_en",
                        MARKUP,
                        "question_SCOPE_en",
                        MARKUP,
                        "startsOn",
                        "2026-11-20",
                        "organiser",
                        "OAS");
        post(
                "/parties",
                officer,
                "code",
                "X" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT),
                "kind",
                "STAKEHOLDER",
                "en",
                MARKUP,
                "source",
                MARKUP);
        post(
                "/elements",
                officer,
                "code",
                "MARKUP",
                "parent",
                "SCOPE",
                "position",
                "9",
                "en",
                MARKUP,
                "ar",
                MARKUP,
                "zh",
                MARKUP,
                "fr",
                MARKUP,
                "ru",
                MARKUP,
                "es",
                MARKUP);
        post(
                "/delegations/XBE/members",
                officer,
                "name",
                MARKUP,
                "email",
                UUID.randomUUID() + "@example.int",
                "role",
                "ADVISER",
                "from",
                "2026-11-20");
        post(
                "/me/tokens",
                officer,
                "name",
                MARKUP,
                "scopes",
                "read",
                "until",
                LocalDate.now(ZoneOffset.UTC).toString());
        var statement = "/statements/"
                + added(
                        "/consultations/" + consultation + "/statements",
                        delegate,
                        "text",
                        MARKUP + " " + UUID.randomUUID(),
                        "language",
                        "en");
        post(statement + "/publication", delegate);
        var report = "/reports/" + added("/reports", officer, "title_en", MARKUP, "consultation", consultation);
        var pages = List.of(
                "/",
                own,
                own + "/change",
                "/consultations",
                "/consultations/" + consultation,
                statement,
                statement + "/correction",
                report + "/work",
                report + "/titles",
                "/reports",
                "/parties",
                "/elements",
                "/elements/MARKUP/change",
                "/persons",
                "/me/tokens",
                "/delegations/secretariat/tokens",
                "/delegations/XBE",
                "/matrix?columns=PARTY&demo=yes",
                "/matrix/paragraphs?demo=yes&q=alert",
                "/parties?q=" + "alert",
                "/consultations/" + consultation + "/queue");
        var shown = 0;
        for (var page : pages) {
            for (var who : List.of(officer, delegate)) {
                var answer =
                        browser.get().uri("/en" + page).with(as(who)).exchange().getResponse();
                assertThat(answer.getStatus()).as(page).isLessThan(500);
                var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
                assertThat(body)
                        .as(page)
                        .doesNotContain("<script>alert", "<img src=x", "<svg/onload", "</title></textarea>");
                if (body.contains("&lt;script&gt;alert(7)")) shown++;
            }
        }
        // Otherwise nothing was kept, and nothing shown by this test.
        assertThat(shown).isGreaterThan(8);
    }

    /** What programs read is no page, whoever opens it in a browser. */
    @Test
    void forProgramsItIsJsonAndNothingElse() {
        var statement = added(
                "/consultations/" + consultation + "/statements",
                delegate,
                "text",
                MARKUP + " " + UUID.randomUUID(),
                "language",
                "en");
        assertThat(browser.get()
                        .uri("/api/v1/statements/" + statement)
                        .header("Authorization", "Bearer " + TestTokens.of(house, delegate, "read"))
                        .header("Accept", "text/html,*/*"))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/json")
                .hasHeader("X-Content-Type-Options", "nosniff");
    }

    private void post(String path, Delegate who, String... fields) {
        assertThat(send(path, who, fields).getResponse().getStatus()).as(path).isBetween(200, 303);
    }

    /** Answers the id of what was made. */
    private String added(String path, Delegate who, String... fields) {
        var answer = send(path, who, fields).getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(303);
        var location = String.valueOf(answer.getHeader("Location"));
        for (var part : location.split("[/?#]")) if (part.matches("[0-9a-f-]{36}")) return part;
        throw new AssertionError(location);
    }

    private MvcTestResult send(String path, Delegate who, String... fields) {
        var request = browser.post().uri("/en" + path).with(as(who));
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private String one(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString(1)).single();
    }
}
