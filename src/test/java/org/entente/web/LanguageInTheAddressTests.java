package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Objects;
import org.entente.Entente;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class LanguageInTheAddressTests {

    @Autowired
    MockMvcTester browser;

    @ParameterizedTest
    @EnumSource(Language.class)
    void isTheLanguageAndDirectionOfThePage(Language language) {
        assertThat(browser.get().uri("/" + language.code() + "/"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("<html lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\">")
                .contains("href=\"/" + language.code() + "/parties\"");
    }

    @Test
    void arabicIsWrittenFromRightToLeft() {
        assertThat(browser.get().uri("/ar/")).bodyText().contains("dir=\"rtl\"");
    }

    @Test
    void isRememberedForTheNextAddressWithoutOne() {
        var cookie = Objects.requireNonNull(
                browser.get().uri("/ru/parties").exchange().getResponse().getCookie("language"));
        assertThat(cookie.getValue()).isEqualTo("ru");
        assertThat(cookie.getMaxAge()).isEqualTo(365 * 24 * 60 * 60);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(browser.get().uri("/parties").cookie(cookie).header(HttpHeaders.ACCEPT_LANGUAGE, "fr"))
                .hasHeader(HttpHeaders.LOCATION, "/ru/parties");
        assertThat(browser.get().uri("/ru/").cookie(cookie)).doesNotContainHeader(HttpHeaders.SET_COOKIE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ar-EG,en;q=0.5|ar",
                "de,zh-TW;q=0.9,en;q=0.1|zh",
                "de|en",
                "*|en",
                "es-419,es;q=0.9|es",
                "en;q=0.1,fr;q=0.9|fr",
                "xx-invalid-%%%|en"
            })
    void isWhatTheBrowserPrefersWhereNothingIsRemembered(String wish, String language) {
        assertThat(browser.get().uri("/").header(HttpHeaders.ACCEPT_LANGUAGE, wish))
                .hasStatus(HttpStatus.FOUND)
                .hasHeader(HttpHeaders.LOCATION, "/" + language + "/")
                .hasHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    }

    @Test
    void aRememberedLanguageThatIsNoneIsForgotten() {
        assertThat(browser.get().uri("/").cookie(new Cookie("language", "tlh")))
                .hasHeader(HttpHeaders.LOCATION, "/en/");
    }

    @Test
    void theWayToALanguageKeepsTheQuery() {
        assertThat(browser.get().uri(URI.create("/parties?kind=STATE&q=%D9%83")))
                .hasHeader(HttpHeaders.LOCATION, "/en/parties?kind=STATE&q=%D9%83");
        assertThat(browser.get().uri("/ar?x=1")).hasHeader(HttpHeaders.LOCATION, "/ar/?x=1");
        assertThat(browser.get().uri("/ar")).hasHeader(HttpHeaders.LOCATION, "/ar/");
    }

    @ParameterizedTest
    @CsvSource({"//evil.example/x", "///evil.example/x", "/%2Fevil.example/x", "/\\evil.example/x"})
    void theWayToALanguageNeverLeadsToAnotherSite(String path) {
        var answer = browser.get()
                .uri("/")
                .with(request -> {
                    request.setRequestURI(path);
                    return request;
                })
                .exchange();
        assertThat(answer.getResponse().getHeader(HttpHeaders.LOCATION)).startsWith("/en/");
    }

    @Test
    void everyPageLeadsToItselfInTheOtherLanguages() {
        assertThat(browser.get().uri("/fr/parties?kind=STATE"))
                .bodyText()
                .contains(
                        "<link rel=\"alternate\" hreflang=\"ar\" href=\"/ar/parties?kind=STATE\">",
                        "<link rel=\"alternate\" hreflang=\"zh\" href=\"/zh/parties?kind=STATE\">");
    }

    @Test
    void whatIsNoPageHasNoLanguage() {
        assertThat(browser.get().uri("/api/v1/parties/KEN")).hasStatus(HttpStatus.OK);
        assertThat(browser.get().uri("/actuator/health")).hasStatus(HttpStatus.OK);
    }

    @Test
    void anActStaysInTheLanguageOfItsPage() {
        assertThat(browser.post().uri("/zh/sign-out").with(csrf())).hasHeader(HttpHeaders.LOCATION, "/zh/");
    }
}
