package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entente.parties.Parties;
import org.entente.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a provider says, or somebody in its name, that is not to be believed. */
@ViaOrganisation
class ForgedAnswersTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Members members;

    @Autowired
    Parties parties;

    @Autowired
    JdbcClient jdbc;

    private LyingProvider liar;
    private String email;
    private Tab tab;

    @BeforeEach
    void norwayHasAProvider() throws Exception {
        jdbc.sql("update identity.provider set ended_at = now() where ended_at is null")
                .update();
        liar = new LyingProvider();
        tab = new Tab(browser);
        email = UUID.randomUUID() + "@mfa.example.int";
        var person = persons.add("Kari Berg", email, null, Instant.now());
        People.joined(members, new Delegation(parties.called("NOR").orElseThrow()), person, Role.ADVISER);
        assertThat(browser.post()
                        .uri("/en/delegations/NOR/provider")
                        .with(People.as(people.in("NOR", Role.ADMINISTRATOR)))
                        .param("issuer", liar.issuer())
                        .param("client", LyingProvider.CLIENT)
                        .param("secret", "a secret that is shared with the liar")
                        .param("domains", "mfa.example.int")
                        .param("email", "email")
                        .param("verified", "email_verified")
                        .param("name", "name"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @AfterEach
    void close() {
        liar.close();
    }

    @Test
    void theTruthIsBelieved() throws Exception {
        assertThat(answered(nonce -> liar.signed(liar.claims(nonce, email).build())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tab.isSignedIn()).isTrue();
    }

    static Stream<Arguments> lies() {
        var other = LyingProvider.key();
        return Stream.of(
                lie(
                        "another nonce",
                        (liar, claims) ->
                                liar.signed(claims.claim("nonce", "forged").build())),
                lie(
                        "no nonce",
                        (liar, claims) ->
                                liar.signed(claims.claim("nonce", null).build())),
                lie(
                        "another issuer",
                        (liar, claims) -> liar.signed(
                                claims.issuer("https://evil.example").build())),
                lie(
                        "another audience",
                        (liar, claims) ->
                                liar.signed(claims.audience("somebody else").build())),
                lie(
                        "of several audiences, made for another",
                        (liar, claims) -> liar.signed(claims.audience(List.of(LyingProvider.CLIENT, "other"))
                                .claim("azp", "other")
                                .build())),
                lie(
                        "expired",
                        (liar, claims) -> liar.signed(
                                claims.expirationTime(Date.from(Instant.now().minusSeconds(600)))
                                        .build())),
                lie(
                        "without end",
                        (liar, claims) ->
                                liar.signed(claims.expirationTime(null).build())),
                lie(
                        "not yet valid",
                        (liar, claims) -> liar.signed(
                                claims.notBeforeTime(Date.from(Instant.now().plusSeconds(600)))
                                        .build())),
                lie(
                        "without subject",
                        (liar, claims) -> liar.signed(claims.subject(null).build())),
                lie("signed by nobody", (liar, claims) -> new PlainJWT(claims.build()).serialize()),
                lie("signed by another", (liar, claims) -> LyingProvider.signed(claims.build(), other)),
                lie("signed by what everybody knows", (liar, claims) -> byMac(claims.build(), liar.publicKey())),
                lie(
                        "signed by what we share",
                        (liar, claims) -> byMac(
                                claims.build(),
                                "a secret that is shared with the liar".getBytes(StandardCharsets.UTF_8))),
                lie("no token at all", (liar, claims) -> "not.a.token"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void aLieIsNot(String name, Lie lie) throws Exception {
        assertThat(answered(nonce -> lie.tell(liar, liar.claims(nonce, email))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("did not confirm who you are");
        assertThat(tab.isSignedIn()).isFalse();
    }

    @Test
    void whoPromisesToNameTheIssuerHasTo() throws Exception {
        liar.configure("authorization_response_iss_parameter_supported", true);
        assertThat(answered(nonce -> liar.signed(liar.claims(nonce, email).build())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void textThatNoDatabaseHoldsIsNoAddressAndNoSubject() throws Exception {
        assertThat(answered(nonce -> liar.signed(
                        liar.claims(nonce, email).subject("a\u0000b").build())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answered(nonce ->
                        liar.signed(liar.claims(nonce, "a\u0000" + email).build())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answered(nonce -> liar.signed(liar.claims(nonce, email)
                        .claim("email", Set.of(email))
                        .subject("s")
                        .build())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aConfigurationInAnothersNameIsNotFollowed() {
        liar.configure("issuer", "https://evil.example");
        says("calls itself by another address");
        liar.honestly();
        for (var endpoint : Set.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            liar.configure(endpoint, "http://evil.example/");
            says("that TLS does not secure");
            liar.honestly();
        }
        liar.configure("authorization_endpoint", "javascript:alert(1)");
        assertThat(tab.get("/sign-in/organisation/NOR")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        liar.honestly();
        liar.configure("subject_types_supported", "<b>");
        says("cannot be read as an OpenID Connect provider");
        liar.close();
        says("Nothing was heard");
    }

    @Test
    void keysElsewhereAreNotFetchedFromWithin() throws Exception {
        liar.configure("jwks_uri", "https://169.254.169.254/latest/meta-data");
        assertThat(answered(nonce -> liar.signed(liar.claims(nonce, email).build())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void says(String words) {
        assertThat(tab.get("/sign-in/organisation/NOR"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(words);
    }

    /** The whole way out and back; what the token says may depend on the nonce it was asked with. */
    private MvcTestResult answered(UnaryOperator<String> token) {
        var question = Objects.requireNonNull(
                tab.get("/sign-in/organisation/NOR").getResponse().getRedirectedUrl());
        liar.gives(token.apply(URLDecoder.decode(parameter(question, "nonce"), StandardCharsets.UTF_8)));
        return tab.sent(
                browser.get().uri(URI.create("/en/sign-in/answer?code=any&state=" + parameter(question, "state"))));
    }

    private static Arguments lie(String name, Lie lie) {
        return Arguments.of(name, lie);
    }

    private static String byMac(JWTClaimsSet claims, byte[] secret) {
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String parameter(String address, String name) {
        return address.replaceFirst(".*[?&]" + name + "=", "").replaceFirst("&.*", "");
    }

    /** What the liar says in place of the truth. */
    interface Lie {
        String tell(LyingProvider liar, JWTClaimsSet.Builder claims);
    }
}
