package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.Map;
import org.entente.ground.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that no page of the started program has shown, fields that none of its forms has, and tokens in an address. */
class OverTheWireFormsTests {

    private static final String TOKENS = "/en/me/tokens";

    private static final String FORGED =
            Browser.form(Map.of("name", "forged", "scopes", "read", "until", "2099-01-02"));

    /** What somebody would be who could say so themselves. */
    private static final Map<String, String> MORE = Map.of(
            "role", "OFFICER",
            "roles", "OFFICER",
            "person", "00000000-0000-0000-0000-000000000001",
            "person.role", "OFFICER",
            "delegation", "00000000-0000-0000-0000-000000000001",
            "expiresAt", "2099-01-01T00:00:00Z",
            "passwordHash", "{noop}x",
            "class.module.classLoader.resources.context.parent.pipeline.first.pattern", "x");

    private static Wire wire;

    @BeforeAll
    static void theOfficerIsSignedIn() {
        wire = Wire.started();
    }

    /** Those of these kinds a page of another site can have any browser send. */
    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=b"})
    void aFormFromAnotherSiteIsNotTaken(String type) throws Exception {
        var body = type.startsWith("multipart") ? inParts("forged") : FORGED;
        assertThat(sent(body, type, "https://evil.example")).isEqualTo(403);
        assertThat(sent(body, type, "null")).isEqualTo(403);
        assertThat(wire.officer().get(TOKENS).body()).doesNotContain("forged");
    }

    @Test
    void norWithTheTokenOfAFormThatAnotherWasShown() throws Exception {
        var strangers = wire.browser().token("/en/sign-in");
        var others = wire.welcomed("forging", Map.of()).token(TOKENS);
        for (var token : new String[] {strangers, others, ""}) {
            var body = "_csrf=" + Browser.encoded(token) + "&" + FORGED;
            assertThat(sent(body, "application/x-www-form-urlencoded", "https://evil.example"))
                    .isEqualTo(403);
        }
        assertThat(wire.officer().get(TOKENS).body()).doesNotContain("forged");
    }

    /** To be signed out, or in as somebody else, is nothing that another site decides either. */
    @Test
    void nobodyIsSignedOutOrInByAnotherSite() throws Exception {
        for (var path : new String[] {"/en/sign-out", "/en/sign-in", "/en/me/delegation"}) {
            var answer = wire.officer()
                    .send(wire.officer()
                            .request(path, "Origin", "https://evil.example")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("email=a&password=b")));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
        assertThat(wire.officer().get("/en/me").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverTakesUpAnInvitationIsWhatTheyWereInvitedAs() throws Exception {
        var rapporteur = wire.welcomed("assigning", MORE);
        assertThat(rapporteur.get("/en/me").statusCode()).isEqualTo(200);
        assertThat(rapporteur.get("/en/texts/new").statusCode())
                .as("without a second factor")
                .isEqualTo(403);
        rapporteur.setUpAuthenticator();
        assertThat(rapporteur.get("/en/persons").statusCode()).isEqualTo(404);
        assertThat(rapporteur.get("/en/parties/new").statusCode()).isEqualTo(404);
        assertThat(rapporteur.get("/en/texts/new").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenIsOnesOwnWhateverIsSentAlong() throws Exception {
        var token = Wire.tokenOf(wire.officer(), MORE);
        var answer = wire.browser().get("/api/v1/me", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Ana Ruiz");
        assertThat(wire.officer().get(TOKENS).body()).doesNotContain("2099");
    }

    /** Addresses are kept in logs and histories, and sent on to other sites. */
    @Test
    void aTokenInAnAddressOrAFieldOpensNothing() throws Exception {
        var token = Wire.tokenOf(wire.officer(), Map.of());
        for (var name : new String[] {"access_token", "token", "Authorization", "bearer", "api_key"}) {
            var field = name + "=" + (name.equals("Authorization") ? "Bearer%20" : "") + token;
            assertThat(wire.browser().get("/api/v1/me?" + field).statusCode())
                    .as(name)
                    .isIn(400, 401);
            assertThat(wire.browser().get("/api/v1/me", "Cookie", field).statusCode())
                    .as(name)
                    .isEqualTo(401);
            assertThat(wire.browser().get("/en/me?" + field).statusCode())
                    .as(name)
                    .isEqualTo(303);
        }
        assertThat(wire.browser()
                        .get("/api/v1/me", "Authorization", "Basic " + token)
                        .statusCode())
                .isEqualTo(401);
        assertThat(Files.readString(wire.log())).doesNotContain(token);
    }

    /** By the officer's browser, which adds what proves who it is. */
    private static int sent(String body, String type, String origin) throws Exception {
        var request = wire.officer()
                .request(
                        TOKENS,
                        "Origin",
                        origin,
                        "Referer",
                        "https://evil.example/page",
                        "Sec-Fetch-Site",
                        "cross-site")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        return wire.officer().send(request).statusCode();
    }

    private static String inParts(String name) {
        return "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n" + name
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"scopes\"\r\n\r\nread"
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"until\"\r\n\r\n2099-01-02\r\n--b--\r\n";
    }
}
