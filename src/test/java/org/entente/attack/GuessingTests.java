package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.entente.identity.TestInvitations;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who has an account, and with which password: no words here tell, as {@link ByTheClockTests} shows that no clock does. */
@UnderAttack
class GuessingTests {

    private static final String PASSWORD = "seven quiet herons wade";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    private String known;

    @BeforeEach
    void somebodyHasAnAccount() {
        jdbc.sql("delete from identity.failed_sign_in").update();
        known = UUID.randomUUID() + "@example.int";
        var secret = TestInvitations.secret(house, "Ana Ruiz", Role.RAPPORTEUR, null);
        assertThat(browser.post()
                        .uri("/en/welcome/" + secret)
                        .with(csrf())
                        .param("name", "Ana Ruiz")
                        .param("email", known)
                        .param("password", PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aKnownAndAnUnknownAddressAreRefusedAlikeToTheLastWord() {
        var unknown = UUID.randomUUID() + "@example.int";
        var one = signIn(known, "wrong", "198.51.100.1");
        var other = signIn(unknown, "wrong", "198.51.100.2");
        assertThat(one).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(other).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(words(one, known)).isEqualTo(words(other, unknown));
        // And so they are once nobody may try further.
        for (var i = 0; i < 7; i++) {
            signIn(known, "wrong", "198.51.100." + i);
            signIn(unknown, "wrong", "198.51.100." + i);
        }
        var closed = signIn(known, PASSWORD, "198.51.100.9");
        var closedToo = signIn(unknown, PASSWORD, "198.51.100.9");
        assertThat(closed).hasStatus(HttpStatus.TOO_MANY_REQUESTS).hasHeader(HttpHeaders.RETRY_AFTER, "900");
        assertThat(words(closed, known)).isEqualTo(words(closedToo, unknown));
    }

    /** One password tried on many accounts: no account counts much, so the address does. */
    @Test
    void onePasswordForManyAccountsEndsAtSixtyOfThem() {
        var refused = 0;
        for (var i = 0; i < 61; i++) {
            var answer = signIn("delegate" + i + "@example.int", "Entente2026!", "203.0.113.7");
            if (answer.getResponse().getStatus() == 429) refused++;
        }
        assertThat(refused).isEqualTo(1);
        assertThat(signIn(known, PASSWORD, "203.0.113.7")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(signIn(known, PASSWORD, "203.0.113.8")).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Whoever holds one address of IPv6 holds a whole network of them. */
    @Test
    void noAddressOfTheSameNetworkGoesOnAfterSixty() {
        for (var i = 0; i < 60; i++)
            assertThat(signIn("delegate" + i + "@example.int", "Entente2026!", "2001:db8:7:7:" + i + "::" + i))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(signIn(known, PASSWORD, "2001:db8:7:7:ffff::1")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(signIn(known, PASSWORD, "2001:db8:7:8::1")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aLinkThatWasUsedAndOneThatNeverWasAreTheSamePage() {
        var used = TestInvitations.secret(house, "Somebody", Role.RAPPORTEUR, null);
        browser.post()
                .uri("/en/welcome/" + used)
                .with(csrf())
                .param("name", "Somebody")
                .param("email", UUID.randomUUID() + "@example.int")
                .param("password", PASSWORD)
                .exchange();
        var one = browser.get().uri("/en/welcome/" + used).exchange();
        var other = browser.get().uri("/en/welcome/" + "x".repeat(43)).exchange();
        assertThat(one).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(words(one, used)).isEqualTo(words(other, "x".repeat(43)));
    }

    @Test
    void aSessionHeldBeforeSigningInIsAnotherAfter() {
        var asked =
                browser.post().uri("/en/sign-in/passkey/options").with(csrf()).exchange();
        var planted = asked.getResponse().getCookie("SESSION");
        var answer = browser.post()
                .uri("/en/sign-in")
                .cookie(planted)
                .with(csrf())
                .param("email", known)
                .param("password", PASSWORD)
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(answer.getResponse().getCookie("SESSION").getValue()).isNotEqualTo(planted.getValue());
        assertThat(browser.get().uri("/en/me").cookie(planted)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n//evil.example",
                "javascript:alert(7)",
                "data:text/html,x",
                "evil.example",
                "@evil.example",
                ".evil.example",
                "https:evil.example",
                "/%0d%0aSet-Cookie:x=y"
            })
    void signingInLeadsNowhereButHome(String back) {
        var answer = browser.post()
                .uri("/en/sign-in")
                .with(csrf())
                .param("email", known)
                .param("password", PASSWORD)
                .param("back", back)
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        var led = String.valueOf(answer.getResponse().getHeader(HttpHeaders.LOCATION));
        assertThat(led).startsWith("/en/").doesNotStartWith("/en//").doesNotContain("\r", "\n", "\\");
    }

    private MvcTestResult signIn(String email, String password, String address) {
        return browser.post()
                .uri("/en/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("email", email)
                .param("password", password)
                .exchange();
    }

    /** The page without what the reader typed and without what is new on every page. */
    private static String words(MvcTestResult answer, String typed) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace(typed, "…")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
