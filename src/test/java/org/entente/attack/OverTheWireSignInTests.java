package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.entente.ground.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in at the started program with what somebody else has planted: a session, and where to go on. */
class OverTheWireSignInTests {

    private static final String NAME = "signing-in";

    private static final String FORM = "/en/sign-in";

    private static Wire wire;

    @BeforeAll
    static void somebodyHasAnAccount() throws Exception {
        wire = Wire.started();
        wire.welcomed(NAME, Map.of());
    }

    @Test
    void aSessionHeldBeforeSigningInIsAnotherAfter() throws Exception {
        var victim = holdingASession();
        var planted = victim.cookies();
        assertThat(signIn(victim, "/")).isEqualTo("/en/");
        assertThat(victim.cookies()).isNotEqualTo(planted);
        assertThat(victim.get("/en/me").statusCode()).isEqualTo(200);
        assertThat(wire.get("/en/me", "localhost\r\nCookie: " + planted)).startsWith("HTTP/1.1 303");
    }

    @Test
    void norIsTheOneHeldBeforeAnInvitationIsTakenUp() throws Exception {
        var link = wire.invitation("fixed");
        var victim = holdingASession();
        var planted = victim.cookies();
        var fields = Map.of("name", "fixed", "email", "fixed@example.int", "password", Wire.PASSWORD);
        assertThat(victim.post(link, link, fields).statusCode()).isEqualTo(303);
        assertThat(victim.get("/en/me").statusCode()).isEqualTo(200);
        assertThat(wire.get("/en/me", "localhost\r\nCookie: " + planted)).startsWith("HTTP/1.1 303");
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
                "/\r\nLocation: https://evil.example/",
                "javascript:alert(7)",
                "@evil.example",
                ".evil.example",
                "https:evil.example",
                "/%0d%0aSet-Cookie:x=y",
                "/en//evil.example",
                "/%2f%2fevil.example"
            })
    void signingInLeadsNowhereButHome(String back) throws Exception {
        assertThat(signIn(wire.browser(), back))
                .startsWith("/en/")
                .doesNotStartWith("/en//")
                .doesNotContain("\r", "\n", "\\");
    }

    /** Such as whoever asks for a passkey is given. */
    private static Browser holdingASession() throws Exception {
        var browser = wire.browser();
        browser.post(FORM, "/en/sign-in/passkey/options", Map.of("email", NAME + "@example.int"));
        assertThat(browser.cookies()).contains("SESSION=");
        return browser;
    }

    /** Answers where it leads. */
    private static String signIn(Browser browser, String back) throws Exception {
        var fields = Map.of("email", NAME + "@example.int", "password", Wire.PASSWORD, "back", back);
        var answer = browser.post(FORM, FORM, fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Location")).hasSize(1);
        return answer.headers().allValues("Location").getFirst();
    }
}
