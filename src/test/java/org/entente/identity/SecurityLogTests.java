package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.Entente;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever watches over the house learns what happened at its doors, and no secret. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class SecurityLogTests {

    private static final String LINE = "event=[a-z-]+ what=[a-z._-]+ person=(?:unknown|[0-9a-f-]{36}) "
            + "network=(?:unknown|[0-9.]+\\.0/24|[0-9a-f:]+/64)"
            + "(?: route=(?:GET|POST):/[a-zA-Z0-9/{}*.:\\[\\]|-]* thing=(?:none|[0-9a-f,-]+))?";

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
    People people;

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityLog.NAME);
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private Guests guests;
    private Person person;

    @BeforeEach
    void somebodyReadsTheLog() {
        jdbc.sql("delete from identity.failed_sign_in").update();
        guests = new Guests(browser, persons, members, parties, invitations);
        person = guests.known(Role.DELEGATE);
        written.start();
        logger.addAppender(written);
    }

    @AfterEach
    void nobodyReadsItAnyMore() {
        logger.detachAppender(written);
        jdbc.sql("delete from identity.failed_sign_in").update();
    }

    @Test
    void whoComesInAndGoesIsWritten() {
        var tab = new Tab(browser);
        tab.signIn(person);
        tab.post("/sign-out");
        assertThat(lines())
                .containsExactly(
                        line("signed-in", "password", person.id(), "127.0.0.0/24"),
                        line("signed-out", "session", person.id(), "127.0.0.0/24"));
    }

    @Test
    void wrongPasswordsAreWrittenWithWhomTheyWereForAndNoAddressThatWasTyped() {
        guests.signIn(person.email(), "a wrong password", "203.0.113.77");
        guests.signIn("nobody-at-all@example.int", "a wrong password", "2001:db8:1:2::77");
        assertThat(lines())
                .containsExactly(
                        line("sign-in-failed", "password", person.id(), "203.0.113.0/24"),
                        line("sign-in-failed", "password", "unknown", "2001:db8:1:2:0:0:0:0/64"));
        for (var i = 0; i < Throttle.MOST_FOR_ACCOUNT; i++)
            guests.signIn(person.email(), "a wrong password", "203.0.113.77");
        assertThat(lines()).last().isEqualTo(line("throttled", "password", person.id(), "203.0.113.0/24"));
        holdsNo("nobody-at-all", String.valueOf(person.email()), "a wrong password", ".77");
    }

    @Test
    void wrongCodesAreWrittenAtTheDoorAndBeforeAnAct() {
        var tab = new Tab(browser);
        tab.signIn(person);
        var key = tab.setUpAuthenticator();
        var other = new Tab(browser);
        other.signIn(person);
        other.post("/sign-in/second", "code", "000000");
        var right = TestCodes.next(key);
        other.post("/sign-in/second", "code", right);
        tab.post("/step-up", "second_factor", "000001", "second_factor_to", "/me/tokens");
        assertThat(lines())
                .contains(
                        line("code-wrong", "sign-in", person.id(), "127.0.0.0/24"),
                        line("signed-in", "password-and-second-factor", person.id(), "127.0.0.0/24"),
                        line("code-wrong", "step-up", person.id(), "127.0.0.0/24"));
        for (var i = 0; i < Throttle.MOST_FOR_ACCOUNT; i++)
            tab.post("/step-up", "second_factor", "000001", "second_factor_to", "/me/tokens");
        assertThat(lines()).last().isEqualTo(line("throttled", "code", person.id(), "127.0.0.0/24"));
        holdsNo("000000", "000001", right, key);
    }

    @Test
    void aWrongPasswordOfSomebodySignedInIsWritten() {
        var tab = new Tab(browser);
        tab.signIn(person);
        tab.post("/me/security/password", "old_password", "not this one", "password", "nine loud herons land");
        assertThat(lines()).contains(line("password-wrong", "new-password", person.id(), "127.0.0.0/24"));
        holdsNo("not this one", "herons");
    }

    @Test
    void whatIsNoPasskeyIsWritten() {
        new Tab(browser).post("/sign-in/passkey", "credential", "{\"id\":\"c2VjcmV0\"}");
        assertThat(lines()).containsExactly(line("sign-in-failed", "passkey", "unknown", "127.0.0.0/24"));
        holdsNo("c2VjcmV0");
    }

    @Test
    void formsAndTokensThatAreRefusedAreWritten() {
        var delegate = people.delegateOf("KEN");
        browser.post()
                .uri("/en/me/tokens")
                .cookie(People.cookie(delegate))
                .param("_csrf", "forged-secret")
                .exchange();
        var token = TestTokens.of(house, delegate, "read");
        ask("Bearer entente_" + "x".repeat(49));
        assertThat(browser.post()
                        .uri("/api/v1/consultations")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        browser.get().uri("/api/v1/me?access_token=" + token).exchange();
        assertThat(lines())
                .contains(
                        line("refused", "form", delegate.person(), "127.0.0.0/24"),
                        line("refused", "token", "unknown", "127.0.0.0/24"),
                        line("refused", "scope", delegate.person(), "127.0.0.0/24"),
                        line("refused", "token-in-address", "unknown", "127.0.0.0/24"));
        holdsNo("forged", token, "entente_");
    }

    /** And of what is not there they are told no more, and neither is the log. */
    @Test
    void whoAsksForWhatIsKeptFromThemIsWritten() {
        var delegate = people.delegateOf("KEN");
        var other = people.delegateOf("GHA").person();
        browser.get()
                .uri("/en/persons/" + other + "?q=typed")
                .with(as(delegate))
                .exchange();
        browser.post()
                .uri("/en/persons/" + other + "/disabling")
                .with(as(delegate))
                .param("reason", "typed words")
                .exchange();
        browser.get()
                .uri("/en/persons/{id}", "not-an id event=signed-in")
                .with(as(delegate))
                .exchange();
        browser.get().uri("/en/persons").with(as(delegate)).exchange();
        assertThat(lines())
                .containsExactly(
                        refused(delegate, "GET:/persons/{id}", other.toString()),
                        refused(delegate, "POST:/persons/{id}/disabling", other.toString()),
                        refused(delegate, "GET:/persons/{id}", "none"),
                        refused(delegate, "GET:/persons", "none"));
        holdsNo("typed", "not-an", "signed-in");
    }

    @Test
    void aProgramThatAsksForWhatIsKeptFromItIsWritten() {
        var delegate = people.delegateOf("KEN");
        var token = TestTokens.of(house, delegate, "read");
        var nothing = UUID.randomUUID();
        browser.get()
                .uri("/api/v1/statements/" + nothing)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
        assertThat(lines()).containsExactly(refused(delegate, "GET:/api/v1/statements/{id}", nothing.toString()));
        holdsNo(token);
    }

    @Test
    void aGuestWhoAsksForWhatIsNotThereIsNobody() {
        browser.get().uri("/en/statements/" + UUID.randomUUID()).exchange();
        assertThat(lines()).isEmpty();
    }

    /** Two minutes at most, whatever the clock says meanwhile. */
    @Test
    void whoTriesAllIdsFillsNoDisk() {
        var delegate = people.delegateOf("KEN");
        for (var i = 0; i < 200; i++)
            browser.get()
                    .uri("/en/statements/" + UUID.randomUUID())
                    .with(as(delegate))
                    .exchange();
        assertThat(lines())
                .hasSizeBetween(WatchesRefusals.MOST_A_MINUTE + 1, 2 * (WatchesRefusals.MOST_A_MINUTE + 1))
                .anyMatch(line -> line.contains("what=and-more"));
    }

    private static String refused(Delegate delegate, String route, String thing) {
        return line("refused", "not-there", delegate.person(), "127.0.0.0/24") + " route=" + route + " thing=" + thing;
    }

    @Test
    void anAddressThatIsNoneIsNotRepeated() {
        guests.signIn("x@example.int", "x", "no address\" event=signed-in");
        assertThat(lines()).containsExactly(line("sign-in-failed", "password", "unknown", "unknown"));
    }

    private void ask(String authorization) {
        browser.get()
                .uri("/api/v1/me?at=" + Instant.now().toEpochMilli())
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange();
    }

    private void holdsNo(String... secrets) {
        assertThat(String.join("\n", lines())).doesNotContain(secrets);
    }

    private List<String> lines() {
        var lines = List.copyOf(written.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(lines).allMatch(line -> line.matches(LINE));
        return lines;
    }

    private static String line(String event, String what, Object person, String network) {
        return "event=" + event + " what=" + what + " person=" + person + " network=" + network;
    }
}
