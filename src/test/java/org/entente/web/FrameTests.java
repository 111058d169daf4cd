package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.entente.Entente;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class FrameTests {

    private static final Pattern STATIC = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"");
    private static final int MOST = 60 * 1000;

    @Autowired
    MockMvcTester browser;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFirstLoadOfTheFirstPageIsSmall(Language language) {
        var page = get("/" + language.code() + "/");
        var bytes = zipped(page);
        for (var file : files(page).toList()) bytes += zipped(get(file));
        System.out.println("First load of /" + language.code() + "/: " + bytes + " bytes compressed");
        assertThat(bytes).isBetween(5_000, MOST);
    }

    @Test
    void filesOfThePageKeepTheirNamesAsLongAsTheirContent() {
        assertThat(files(get("/en/"))).hasSizeGreaterThanOrEqualTo(4).allSatisfy(file -> {
            assertThat(file).matches("/static/[a-z]+-[0-9a-f]{32}\\.(css|js|svg)");
            assertThat(browser.get().uri(file))
                    .hasStatus(HttpStatus.OK)
                    .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
        });
    }

    @Test
    void aPageIsAskedForAnewEachTime() {
        assertThat(browser.get().uri("/en/")).hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
    }

    @Test
    void everyAnswerCarriesWhatProtectsItsReader() {
        var answer = browser.get().uri("/en/").exchange();
        assertThat(answer)
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .doesNotContainHeader("Strict-Transport-Security");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .contains("form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "data:");
    }

    @Test
    void overTlsBrowsersAreToldToStayThere() {
        assertThat(browser.get().uri("/en/").secure(true))
                .hasHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPageCarriesScriptOrStyleOfItsOwn(Language language) {
        for (var path : new String[] {"/", "/sign-in", "/parties", "/no-such-page"}) {
            assertThat(get("/" + language.code() + path))
                    .asString(StandardCharsets.UTF_8)
                    .doesNotContainPattern("<script(?![^>]*src=)|<style|\\sstyle=|\\son[a-z]+=|javascript:");
        }
    }

    @Test
    void aGuestWhoOnlyReadsGetsNoSession() {
        assertThat(browser.get().uri("/en/parties").exchange().getResponse().getCookie("SESSION"))
                .isNull();
    }

    private byte[] get(String address) {
        return browser.get().uri(address).exchange().getResponse().getContentAsByteArray();
    }

    private static Stream<String> files(byte[] page) {
        return STATIC.matcher(new String(page, StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .distinct();
    }

    private static int zipped(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}
