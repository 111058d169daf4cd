package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.entente.Entente;
import org.entente.parties.Parties;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class SignInTests {

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
    Throttle throttle;

    @Autowired
    JdbcClient jdbc;

    private Guests guests;

    @BeforeEach
    void guests() {
        guests = new Guests(browser, persons, members, parties, invitations);
        // Every test begins with nobody having failed: they all come from one address.
        jdbc.sql("delete from identity.failed_sign_in").update();
    }

    @Test
    void aLinkLetsOnePersonInOnce() {
        var person = guests.invited(Role.OFFICER);
        var secret = invitations.toJoin(person, Instant.now());
        assertThat(browser.get().uri("/en/welcome/" + secret))
                .hasStatus(HttpStatus.OK)
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .bodyText()
                .contains("Welcome to Entente", person.name());
        var answer = guests.welcome(secret, person, Guests.PASSWORD);
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasHeader(HttpHeaders.LOCATION, "/en/me/second-factor");
        assertThat(me(answer)).hasStatus(HttpStatus.OK).bodyText().contains(person.name());
        assertThat(browser.get().uri("/en/welcome/" + secret)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(guests.welcome(secret, person, "another long password")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLinkEndsAfterSevenDays() {
        var person = guests.invited(Role.OFFICER);
        var young = invitations.toJoin(
                person, Instant.now().minus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(browser.get().uri("/en/welcome/" + young)).hasStatus(HttpStatus.OK);
        var old = invitations.toJoin(
                person, Instant.now().minus(Duration.ofDays(7)).minusSeconds(1));
        assertThat(browser.get().uri("/en/welcome/" + old)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(guests.welcome(old, person, Guests.PASSWORD)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anOlderLinkEndsWhenANewOneIsMade() {
        var person = guests.invited(Role.OFFICER);
        var older = invitations.toJoin(person, Instant.now());
        var newer = invitations.toJoin(person, Instant.now());
        assertThat(browser.get().uri("/en/welcome/" + older)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en/welcome/" + newer)).hasStatus(HttpStatus.OK);
    }

    @Test
    void theSecretOfALinkIsKeptNowhere() {
        var secret = invitations.toJoin(guests.invited(Role.OFFICER), Instant.now());
        assertThat(jdbc.sql("select secret_hash from identity.invitation")
                        .query(String.class)
                        .list())
                .doesNotContain(secret)
                .allMatch(hash -> hash.length() == 64);
    }

    @ParameterizedTest
    @CsvSource({
        "eleven char, The password is too short",
        "password1234, among those that are guessed first",
        "qwertyuiopas, among those that are guessed first",
        "aaaaaaaaaaaa, among those that are guessed first"
    })
    void aWeakPasswordIsRefusedWithItsReasonAndTheLinkStays(String password, String reason) {
        var person = guests.invited(Role.OFFICER);
        var secret = invitations.toJoin(person, Instant.now());
        assertThat(guests.welcome(secret, person, password))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(reason)
                .doesNotContain(password);
        assertThat(guests.welcome(secret, person, Guests.PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"long secret ", "محادثات طويلة ", "长期对话机制"})
    void aPasswordThatBcryptWouldCutIsRefused(String words) {
        var person = guests.invited(Role.OFFICER);
        var secret = invitations.toJoin(person, Instant.now());
        assertThat(guests.welcome(secret, person, words.repeat(7)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The password is too long");
    }

    @Test
    void onesOwnNameAndAddressAreNoPassword() {
        var person = guests.invited(Role.OFFICER);
        var secret = invitations.toJoin(person, Instant.now());
        assertThat(guests.welcome(secret, person, String.valueOf(person.email())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void anInvitationIsToOneAddressWhateverItsBearerSends() {
        var known = guests.known(Role.RAPPORTEUR);
        for (var typed : List.of(String.valueOf(known.email()), "nobody-" + UUID.randomUUID() + "@example.int", "")) {
            var invited = guests.invited(Role.DELEGATE);
            var secret = invitations.toJoin(invited, Instant.now());
            assertThat(guests.welcome(secret, invited.name(), typed, "short"))
                    .as("the address is not looked at, also where something else is amiss")
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("readonly", String.valueOf(invited.email()))
                    .doesNotContain("already signs in", "nobody-", String.valueOf(known.email()));
            assertThat(guests.welcome(secret, invited.name(), typed, Guests.PASSWORD))
                    .hasStatus(HttpStatus.SEE_OTHER);
            assertThat(persons.find(invited.person()).orElseThrow().email()).isEqualTo(invited.email());
        }
    }

    @Test
    void theFirstOfficerWhoWillKeepEverybodysAccountsIsToldOfOne() {
        var known = guests.known(Role.RAPPORTEUR);
        var first = persons.add("The first", null, null, Instant.now());
        var member = People.joined(members, new Delegation(null), first, Role.OFFICER);
        var secret = invitations.toJoin(member, Instant.now());
        var taken = String.valueOf(known.email()).toUpperCase(Locale.ROOT);
        assertThat(guests.welcome(secret, first, Guests.PASSWORD))
                .as("an address has to be given")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(guests.welcome(secret, "The first", taken, Guests.PASSWORD))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Another person already signs in with this address");
    }

    @Test
    void aPasswordIsKeptOnlyAsItsHash() {
        var person = guests.known(Role.DELEGATE);
        assertThat(person.passwordHash()).startsWith("{bcrypt}").doesNotContain(Guests.PASSWORD);
    }

    @Test
    void addressAndPasswordLetAPersonInWhateverTheCaseOfTheAddress() {
        var person = guests.known(Role.DELEGATE);
        var answer = guests.signIn(
                " " + String.valueOf(person.email()).toUpperCase(Locale.ROOT), Guests.PASSWORD, "192.0.2.1");
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasHeader(HttpHeaders.LOCATION, "/en/");
        assertThat(me(answer)).hasStatus(HttpStatus.OK).bodyText().contains("Kenya");
    }

    /** Nor the cookie by which a browser is known again: whoever planted one would come in unnoticed by its owner. */
    @Test
    void overTlsNoCookieOfASignInCanBePlantedByAnotherHost() {
        var person = guests.known(Role.DELEGATE);
        var answer = browser.post()
                .uri("/en/sign-in")
                .secure(true)
                .with(csrf())
                .param("email", String.valueOf(person.email()))
                .param("password", Guests.PASSWORD)
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(answer.getResponse().getHeaders(HttpHeaders.SET_COOKIE))
                .hasSizeGreaterThan(1)
                .anyMatch(cookie -> cookie.startsWith("__Host-browser="))
                .allMatch(cookie -> cookie.startsWith("__Host-") && cookie.contains("; Secure"));
    }

    @Test
    void aWrongPasswordAndAnUnknownPersonGetTheSameAnswer() {
        var person = guests.known(Role.DELEGATE);
        var wrong = guests.signIn(person.email(), "seven quiet herons fly", "192.0.2.1");
        var unknown = guests.signIn("nobody@example.int", "seven quiet herons fly", "192.0.2.1");
        var invited = guests.signIn(guests.invited(Role.DELEGATE).email(), "", "192.0.2.1");
        for (var answer : List.of(wrong, unknown, invited)) {
            assertThat(answer)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("This address and password do not belong together");
        }
        assertThat(withoutWhatWasTyped(wrong)).isEqualTo(withoutWhatWasTyped(unknown));
    }

    @Test
    void aVeryLongPasswordIsOnlyWrong() {
        var person = guests.known(Role.DELEGATE);
        assertThat(guests.signIn(person.email(), "x".repeat(100_000), "192.0.2.1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(guests.signIn("x".repeat(100_000), "x", "192.0.2.1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void afterEightFailuresAnAccountWaitsEvenForTheRightPassword() {
        var person = guests.known(Role.DELEGATE);
        for (var i = 0; i < Throttle.MOST_FOR_ACCOUNT; i++) {
            assertThat(guests.signIn(person.email(), "wrong", "192.0.2." + i))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(guests.signIn(person.email(), Guests.PASSWORD, "192.0.2.99"))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("Too many failed attempts. Wait 15 minutes, then try again.");
        jdbc.sql("update identity.failed_sign_in set at = at - interval '16 minutes'")
                .update();
        assertThat(guests.signIn(person.email(), Guests.PASSWORD, "192.0.2.99")).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Each is counted under its own name, also for whoever types that name as an address. */
    @Test
    void failuresToSignInTakeNothingFromOtherQuestions() {
        var counted = "second factor of " + UUID.randomUUID();
        for (var i = 0; i < Throttle.MOST_FOR_ACCOUNT; i++) guests.signIn(counted, "wrong", "192.0.2." + i);
        assertThat(guests.signIn(counted, "wrong", "192.0.2.99")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(throttle.admits(counted, "192.0.2.98", Instant.now())).isTrue();
    }

    @Test
    void afterSixtyFailuresAnAddressWaitsWhoeverItAsksFor() {
        var person = guests.known(Role.DELEGATE);
        var now = Instant.now();
        for (var i = 0; i < Throttle.MOST_FOR_ADDRESS; i++) {
            assertThat(throttle.admits("guess" + i + "@example.int", "198.51.100.7", now))
                    .isTrue();
        }
        assertThat(guests.signIn(person.email(), Guests.PASSWORD, "198.51.100.7"))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(guests.signIn(person.email(), Guests.PASSWORD, "198.51.100.8"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Every question that is throttled asks the one throttle: passwords, codes, and codes before an act. */
    @Test
    void aNetworkOfTheNewerKindIsOneAddressInEveryWriting() {
        var now = Instant.now();
        for (var i = 0; i < Throttle.MOST_FOR_ADDRESS; i++)
            throttle.admits("guess" + i + "@example.int", "2001:db8:5:6:" + Integer.toHexString(i) + "::1", now);
        assertThat(throttle.admits("other@example.int", "2001:0db8:0005:0006::ffff", now))
                .isFalse();
        assertThat(throttle.admits("other@example.int", "2001:db8:5:7::1", now)).isTrue();
        throttle.succeeded("other@example.int", "2001:db8:5:7::2", now);
        assertThat(jdbc.sql("select count(*) from identity.failed_sign_in where who like 'address 2001:db8:5:7:%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void successesOfManyAtOneAddressAreNoFailures() {
        var now = Instant.now();
        for (var i = 0; i < 2 * Throttle.MOST_FOR_ADDRESS; i++) {
            var then = now.plusMillis(i);
            assertThat(throttle.admits("delegate" + i + "@example.int", "203.0.113.5", then))
                    .isTrue();
            throttle.succeeded("delegate" + i + "@example.int", "203.0.113.5", then);
        }
    }

    @Test
    void manyAttemptsAtOnceAreNoMoreThanManyInARow() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> attempt = () -> throttle.admits("burst@example.int", "203.0.113.9", Instant.now());
            var admitted = 0;
            for (var each : threads.invokeAll(Collections.nCopies(40, attempt))) if (each.get()) admitted++;
            assertThat(admitted).isLessThanOrEqualTo(Throttle.MOST_FOR_ACCOUNT);
        }
    }

    @Test
    void aSessionPlantedBeforeSignInIsWorthNothingAfter() {
        var person = guests.known(Role.OFFICER);
        var planted = Guests.session(guests.signIn(person.email(), Guests.PASSWORD, "192.0.2.1"));
        var answer = browser.post()
                .uri("/en/sign-in")
                .with(csrf())
                .cookie(planted)
                .param("email", person.email())
                .param("password", Guests.PASSWORD)
                .exchange();
        assertThat(Guests.session(answer).getValue()).isNotEqualTo(planted.getValue());
        assertThat(browser.get().uri("/en/me").cookie(planted)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(me(answer)).hasStatus(HttpStatus.OK);
    }

    @Test
    void sessionsAreInTheDatabaseAndEndWhenUnusedOrAWeekOld() {
        var person = guests.known(Role.OFFICER);
        var session = guests.session(person);
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = :person")
                        .param("person", person.id().toString())
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(browser.get().uri("/en/me").cookie(session)).hasStatus(HttpStatus.OK);
        age("since", "7 days", person);
        assertThat(browser.get().uri("/en/me").cookie(session)).hasStatus(HttpStatus.SEE_OTHER);
        var next = guests.session(person);
        age("last_used", "12 hours", person);
        assertThat(browser.get().uri("/en/me").cookie(next)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private void age(String what, String by, Person person) {
        jdbc.sql("update identity.sign_in set " + what + " = " + what
                        + " - cast(:by as interval) where person = :person")
                .param("by", by)
                .param("person", person.id())
                .update();
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        var person = guests.known(Role.OFFICER);
        var stolen = guests.session(person);
        var answer =
                guests.welcome(invitations.toComeInAgain(person.id(), Instant.now()), person, "nine loud herons land");
        assertThat(me(answer)).hasStatus(HttpStatus.OK);
        assertThat(browser.get().uri("/en/me").cookie(stolen)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void signingOutEndsTheSession() {
        var session = guests.session(guests.known(Role.OFFICER));
        assertThat(browser.post().uri("/fr/sign-out").with(csrf()).cookie(session))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/fr/");
        assertThat(browser.get().uri("/en/me").cookie(session)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aGuestIsSentToSignInAndBack() {
        assertThat(browser.get().uri("/es/persons?page=2"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/es/sign-in?back=%2Fpersons%3Fpage%3D2");
        assertThat(browser.get().uri("/es/sign-in?back={back}", "/persons?page=2"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("name=\"back\" value=\"/persons?page=2\"");
        assertThat(browser.post().uri("/es/delegations/KEN/members").with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/es/sign-in?back=%2F");
    }

    @ParameterizedTest
    @CsvSource({
        "/persons?page=2, /en/persons?page=2",
        "https://evil.example/, /en/",
        "//evil.example/, /en/",
        "/\\evil.example, /en/",
        "javascript:alert(1), /en/",
        "evil.example, /en/",
        "'', /en/"
    })
    void nobodyIsLedToAnotherSiteAfterSignIn(String back, String led) {
        var person = guests.known(Role.OFFICER);
        assertThat(browser.post()
                        .uri("/en/sign-in")
                        .with(csrf())
                        .param("email", person.email())
                        .param("password", Guests.PASSWORD)
                        .param("back", back))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, led);
    }

    @Test
    void anActFromAnotherSiteIsForbidden() {
        var person = guests.known(Role.OFFICER);
        assertThat(browser.post()
                        .uri("/en/sign-in")
                        .param("email", person.email())
                        .param("password", Guests.PASSWORD))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.post()
                        .uri("/en/persons/" + UUID.randomUUID() + "/disabling")
                        .cookie(guests.session(person)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private MvcTestResult me(MvcTestResult signedIn) {
        return browser.get().uri("/en/me").cookie(Guests.session(signedIn)).exchange();
    }

    private static String withoutWhatWasTyped(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("name=\"email\"[^>]*value=\"[^\"]*\"", "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
