package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.entente.parties.Parties;
import org.entente.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * What proves that a form is ours, sent as a browser sends it. The help that other tests have puts a repository of its own in
 * the place of ours, and leaves it there; so this house is for no other test.
 */
@SpringBootTest(classes = Entente.class, properties = "test.of=forms")
@AutoConfigureMockMvc
class FormTokensTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String OTHERS = "/me/security/sessions/ending";

    @Autowired
    MockMvcTester browser;

    @Autowired
    Persons persons;

    @Autowired
    Members members;

    @Autowired
    Passwords passwords;

    @Autowired
    Parties parties;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aGuestsFormNeedsTheTokenOfTheCookieAndMakesNoSession() {
        var before = sessions();
        var page = get("/sign-in");
        var cookie = cookie(page);
        var another = new Cookie(FormTokens.NAME, "11111111-2222-3333-4444-555555555555");
        assertThat(signIn("nobody@example.int", token(page), cookie)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(signIn("nobody@example.int", token(page), another)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(signIn("nobody@example.int", token(page))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(signIn("nobody@example.int", "", cookie)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void overTlsTheCookieBearsANameThatNoOtherHostCanPlant() {
        var told = browser.get().uri("/en/sign-in").secure(true).exchange().getResponse();
        var cookie = Objects.requireNonNull(told.getCookie(FormTokens.NAME_OVER_TLS));
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getMaxAge()).isNegative();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(told.getCookie(FormTokens.NAME)).isNull();
    }

    @Test
    void theTokenOfAGuestIsWorthNothingOnceSignedIn() {
        var guest = get("/sign-in");
        var answer = signIn(known(), token(guest), cookie(guest));
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        var session = Objects.requireNonNull(answer.getResponse().getCookie(SessionCookie.NAME));
        assertThat(post(OTHERS, token(guest), session, cookie(guest))).hasStatus(HttpStatus.FORBIDDEN);
        var own = get("/me/tokens", session, cookie(guest));
        assertThat(post(OTHERS, token(own), session, cookie(guest))).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whatAGuestIsAskedIsForgottenWhenItIsTooLateToAnswer() {
        var before = sessions();
        var page = get("/sign-in");
        assertThat(post("/sign-in/passkey", token(page), cookie(page)))
                .as("an answer to nothing that was asked")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sessions()).isEqualTo(before);
        var asked = post("/sign-in/passkey/options", token(page), cookie(page));
        assertThat(asked).hasStatus(HttpStatus.OK);
        assertThat(sessions()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select max_inactive_interval from spring_session order by creation_time desc limit 1")
                        .query(Long.class)
                        .single())
                .isEqualTo(Entrance.WAIT.toSeconds());
        // The session that holds the question makes nobody known: the form is still proven by the cookie.
        var session = Objects.requireNonNull(asked.getResponse().getCookie(SessionCookie.NAME));
        assertThat(post("/sign-in/passkey", token(page), cookie(page), session))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/sign-in/passkey", token(page), session)).hasStatus(HttpStatus.FORBIDDEN);
    }

    /** The address of somebody who has come in. */
    private String known() {
        var email = UUID.randomUUID() + "@example.int";
        var person = persons.add("Ana Ruiz", email, null, Instant.now());
        People.joined(members, new Delegation(parties.called("KEN").orElseThrow()), person, Role.DELEGATE);
        passwords.keep(person.id(), Guests.PASSWORD);
        return email;
    }

    private MvcTestResult get(String path, Cookie... cookies) {
        var request = browser.get().uri("/en" + path);
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private MvcTestResult signIn(String email, String token, Cookie... cookies) {
        var request = browser.post().uri("/en/sign-in").param("email", email).param("password", Guests.PASSWORD);
        if (cookies.length > 0) request.cookie(cookies);
        return request.param("_csrf", token).exchange();
    }

    private MvcTestResult post(String path, String token, Cookie... cookies) {
        return browser.post()
                .uri("/en" + path)
                .cookie(cookies)
                .param("_csrf", token)
                .exchange();
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static Cookie cookie(MvcTestResult page) {
        return Objects.requireNonNull(page.getResponse().getCookie(FormTokens.NAME));
    }

    private static String token(MvcTestResult page) {
        var body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var found = TOKEN.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
