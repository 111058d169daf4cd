package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.Entente;
import org.entente.parties.Parties;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever tries too often is told when to come again, by the headers that programs know; and what was typed is kept by nobody. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ToldToWaitTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Persons persons;

    @Autowired
    Members members;

    @Autowired
    Parties parties;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    private Guests guests;

    @BeforeEach
    void nobodyHasFailed() {
        jdbc.sql("delete from identity.failed_sign_in").update();
        guests = new Guests(browser, persons, members, parties, invitations);
    }

    @Test
    void atTheFirstDoor() {
        var person = guests.known(Role.DELEGATE);
        for (var i = 0; i < Throttle.MOST_FOR_ACCOUNT; i++) guests.signIn(person.email(), "wrong", "192.0.2." + i);
        waits(guests.signIn(person.email(), Guests.PASSWORD, "192.0.2.99"));
    }

    @Test
    void atTheSecondDoor() {
        var tab = withAnAuthenticator();
        for (var i = 0; i < Throttle.MOST_FOR_ACCOUNT; i++) tab.post("/sign-in/second", "code", "nonsense");
        waits(tab.post("/sign-in/second", "code", "nonsense"));
    }

    private Tab withAnAuthenticator() {
        var person = guests.known(Role.DELEGATE);
        var tab = new Tab(browser);
        tab.signIn(person);
        tab.setUpAuthenticator();
        var other = new Tab(browser);
        other.signIn(person);
        return other;
    }

    @Test
    void beforeAnAct() {
        var tab = signedIn();
        tab.setUpAuthenticator();
        String[] wrong = {"second_factor", "000001", "second_factor_to", "/me/tokens"};
        for (var i = 0; i < Throttle.MOST_FOR_ACCOUNT; i++) tab.post("/step-up", wrong);
        waits(tab.post("/step-up", wrong));
    }

    @Test
    void whereAPasswordIsChanged() {
        var tab = signedIn();
        String[] wrong = {"old_password", "wrong", "password", "nine loud herons land"};
        for (var i = 0; i < Throttle.MOST_FOR_ACCOUNT; i++) tab.post("/me/security/password", wrong);
        waits(tab.post("/me/security/password", wrong));
    }

    private Tab signedIn() {
        var tab = new Tab(browser);
        tab.signIn(guests.known(Role.DELEGATE));
        return tab;
    }

    private static void waits(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasHeader(HttpHeaders.RETRY_AFTER, "900")
                .hasHeader("RateLimit-Policy", "\"failures\";q=8;w=900")
                .hasHeader("RateLimit", "\"failures\";r=0;t=900");
    }

    @Test
    void whatHasASecretInItIsKeptByNoBrowser() {
        var member = guests.invited(Role.DELEGATE);
        var secret = invitations.toJoin(member, java.time.Instant.now());
        var half = withAnAuthenticator();
        var guest = new Tab(browser);
        var token = "x".repeat(43);
        for (var answer : new MvcTestResult[] {
            guest.get("/welcome/" + secret),
            guest.get("/welcome/" + token),
            guest.post("/welcome/" + secret, "password", "short"),
            half.get("/sign-in/second"),
            half.post("/sign-in/second", "code", "abcd-efgh"),
            guest.get("/sign-in/answer?code=a&state=b"),
            guest.post("/sign-in", "email", "a@example.int", "password", "wrong"),
            guest.get("/sign-in?back=/welcome/" + secret),
            guest.get("/subscriptions/" + token)
        }) assertThat(answer).as(answer.getRequest().getRequestURI()).hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(guest.get("/sign-in").getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                .isNotEqualTo("no-store");
    }

    /** By whoever goes on by keyboard as well: before its form there is no other, and no field. */
    @Test
    void thePasskeyComesFirstAtTheDoor() {
        var page = Tab.body(new Tab(browser).get("/sign-in"));
        var main = page.substring(page.indexOf("<h1"));
        var passkey = main.indexOf("id=\"passkey\"");
        assertThat(passkey).isPositive();
        assertThat(main.substring(0, passkey)).doesNotContain("<a ", "<input", "<button");
        assertThat(main.indexOf("name=\"email\"")).isGreaterThan(passkey);
        assertThat(page).doesNotContain("autofocus");
    }
}
