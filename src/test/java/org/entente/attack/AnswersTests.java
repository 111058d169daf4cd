package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.entente.identity.People;
import org.entente.web.Delegate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What every answer carries, whichever route gives it. */
@UnderAttack
class AnswersTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothingThatASignedInPersonSeesStaysOnTheMachine() {
        var officer = people.officer();
        var delegate = people.delegateOf("XAR");
        assertThat(Route.reads(house)).hasSizeGreaterThan(50).allSatisfy(route -> {
            for (var who : new Delegate[] {officer, delegate}) {
                var answer = browser.get().uri(route.somewhere()).with(as(who)).exchange();
                assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                        .as(route.pattern())
                        .contains("no-store");
            }
        });
        for (var path : shown()) {
            assertThat(browser.get().uri(path).with(as(officer)))
                    .hasStatusOk()
                    .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDoWithIt() {
        assertThat(Route.of(house)).allSatisfy(route -> {
            var answer = browser.method(route.method())
                    .uri(route.somewhere())
                    .exchange()
                    .getResponse();
            assertThat(answer.getStatus()).isLessThan(500);
            speaksForItself(answer);
        });
        for (var path : shown()) {
            var answer = browser.get().uri(path).exchange().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            speaksForItself(answer);
        }
    }

    @Test
    void overPlainHttpNobodyIsToldToComeByTls() {
        assertThat(browser.get().uri("/en/")).hasStatusOk().doesNotContainHeader("Strict-Transport-Security");
        assertThat(browser.get().uri("/en/").secure(true))
                .hasStatusOk()
                .hasHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }

    @Test
    void overTlsTheSessionBearsANameThatNoOtherHostCanPlant() {
        var ask = "/en/sign-in/passkey/options";
        var plain = browser.post().uri(ask).with(csrf()).exchange().getResponse();
        assertThat(plain.getCookie("SESSION")).isNotNull();
        assertThat(browser.get().uri("/en/sign-in").exchange().getResponse().getCookie("language"))
                .isNotNull();
        var asked = browser.post().uri(ask).secure(true).with(csrf()).exchange();
        var form = browser.get().uri("/en/sign-in").secure(true).exchange();
        assertThat(asked.getResponse().getHeaders(HttpHeaders.SET_COOKIE))
                .anyMatch(cookie -> cookie.startsWith("__Host-SESSION="));
        for (var answer : List.of(asked, form)) {
            assertThat(answer.getResponse().getHeaders(HttpHeaders.SET_COOKIE))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.startsWith("__Host-"))
                    .allMatch(cookie -> cookie.contains("; Path=/;") && cookie.contains("; Secure"))
                    .allMatch(cookie -> cookie.contains("; HttpOnly"))
                    .noneMatch(cookie -> cookie.contains("Domain"));
        }
    }

    @Test
    void overTlsACookieOfTheNameForPlainHttpLetsNobodyIn() {
        var officer = people.officer();
        assertThat(browser.get().uri("/en/me").with(as(officer))).hasStatusOk();
        assertThat(browser.get().uri("/en/me").secure(true).with(as(officer))).hasStatus(HttpStatus.SEE_OTHER);
    }

    private static void speaksForItself(MockHttpServletResponse answer) {
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe-", "*", "http:", "data:");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    private String[] shown() {
        var consultation = id("select id from consultations.consultation where fictitious and organisers <> '{}'");
        var statement = id("select id from consultations.statement where state = 'PUBLISHED' order by id limit 1");
        var report = id("select id from consultations.report limit 1");
        return new String[] {
            "/en/",
            "/ar/consultations/" + consultation,
            "/zh/statements/" + statement,
            "/en/statements/" + statement + "/file",
            "/ru/reports/" + report,
            "/en/reports/" + report + "/report.pdf",
            "/en/matrix",
            "/api/v1/consultations",
            "/api/v1/statements/" + statement
        };
    }

    private String id(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString(1)).single();
    }
}
