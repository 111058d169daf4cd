package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.Entente;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ErrorsTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Errors errors;

    static Stream<Arguments> troubleInEveryLanguage() {
        return Arrays.stream(Trouble.Kind.values())
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("troubleInEveryLanguage")
    void isAPageOfTheHouseInTheReadersLanguage(Trouble.Kind kind, Language language) {
        var key = "web.error." + kind.status;
        assertThat(browser.get().uri("/" + language.code() + "/trouble/" + kind))
                .hasStatus(kind.status)
                .hasContentTypeCompatibleWith("text/html")
                .bodyText()
                .contains(
                        "<html lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\">",
                        "<h1>" + Messages.text(language, key + ".title") + "</h1>",
                        Messages.text(language, key + ".text"),
                        "href=\"/" + language.code() + "/\"")
                .doesNotContain("secret detail", "Exception");
    }

    @ParameterizedTest
    @EnumSource(Trouble.Kind.class)
    void isProblemDetailsForPrograms(Trouble.Kind kind) {
        var answer = browser.get()
                .uri("/api/v1/trouble/" + kind)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "ru")
                .exchange();
        assertThat(answer).hasStatus(kind.status).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(kind.status);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo(Messages.text(Language.RU, "web.error." + kind.status + ".title"));
        assertThat(answer).bodyText().doesNotContain("secret detail");
    }

    @Test
    void aFailureIsRecordedUnderANumberThatThePageNames() {
        assertThat(browser.get().uri("/en/trouble/BROKEN"))
                .bodyText()
                .containsPattern("The failure is recorded under the number [0-9a-f]{8}\\.");
    }

    /** What opens something by itself is nobody’s to read in a log. */
    @ParameterizedTest
    @ValueSource(strings = {"welcome/", "booth/", "subscriptions/", "calendar/mine/"})
    void whatIsRecordedOfAnAddressKeepsItsSecret(String what) {
        var request = new MockHttpServletRequest("GET", "/en/" + what + "c2VjcmV0/end");
        assertThat(Errors.told(request)).isEqualTo("/en/" + what + "…");
    }

    @Test
    void whoAsksAgainIsToldWhenTheHouseIsClosed() {
        assertThat(browser.get().uri("/en/trouble/UNREACHABLE")).hasHeader(HttpHeaders.RETRY_AFTER, "60");
    }

    /** Whatever stands in the way of an act, the words for it were somebody’s work. */
    @Test
    void whatWasTypedForAnActThatWasNotDoneCanBeCopied() throws Exception {
        var request = new MockHttpServletRequest("POST", "/en/somewhere");
        request.addParameter("text", "Words of <an hour>");
        request.addParameter("password", "seven quiet herons wade");
        var none = new MockHttpServletResponse();
        for (var refused : List.of(
                errors.overtaken(request),
                errors.forbidden(request),
                errors.missing(request),
                errors.maintained(new IllegalStateException("gone"), request, none))) {
            var answer = new MockHttpServletResponse();
            refused.render(Map.of(), request, answer);
            assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                    .contains("What you typed", "<textarea", "Words of &lt;an hour&gt;</textarea>")
                    .doesNotContain("herons");
        }
    }

    @Test
    void whatIsNoPageOrNoActOfAPageIsSaid() {
        assertThat(browser.get().uri("/zh/no/such/page"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("lang=\"zh\"");
        assertThat(browser.get().uri("/static/none.css")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.post().uri("/ru/matrix").with(csrf()))
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
                .hasHeader(HttpHeaders.ALLOW, "GET")
                .bodyText()
                .contains(Messages.text(Language.RU, "web.error.405.title"));
        assertThat(browser.get().uri("/api/v1/none"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType("application/problem+json");
        assertThat(browser.get().uri("/en/trouble/NONE_OF_THEM")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void everyStatusThatCanBeSaidIsSaidInEveryLanguage() {
        for (var language : Language.values()) {
            assertThat(Messages.keys(language, "web"))
                    .contains(Stream.of(400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503)
                            .flatMap(status ->
                                    Stream.of("web.error." + status + ".title", "web.error." + status + ".text"))
                            .toArray(String[]::new));
        }
    }
}
