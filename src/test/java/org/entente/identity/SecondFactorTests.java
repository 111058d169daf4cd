package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.parties.Parties;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
class SecondFactorTests {

    private static final Pattern CODE = Pattern.compile("<code>((?:[a-z2-7]{4}-){5}[a-z2-7]{4})</code>");

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
    SecondFactors factors;

    @Autowired
    Authenticators authenticators;

    @Autowired
    RecoveryCodes codes;

    @Autowired
    Passwords passwords;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    private Guests guests;
    private Person person;
    private Tab tab;

    @BeforeEach
    void somebodyIsSignedIn() {
        jdbc.sql("delete from identity.failed_sign_in").update();
        guests = new Guests(browser, persons, members, parties, invitations);
        person = guests.known(Role.DELEGATE);
        tab = new Tab(browser);
        tab.signIn(person);
    }

    @Test
    void whoHasAnAuthenticatorIsNotInWithThePasswordAlone() {
        var key = tab.setUpAuthenticator();
        var other = new Tab(browser);
        assertThat(other.signIn(person))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/en/sign-in/second");
        assertThat(other.isSignedIn()).isFalse();
        assertThat(other.get("/sign-in/second"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("One more step");
        assertThat(other.post("/sign-in/second", "code", "000000"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This code is not right");
        assertThat(other.isSignedIn()).isFalse();
        assertThat(other.post("/sign-in/second", "code", TestCodes.next(key)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/en/");
        assertThat(other.isSignedIn()).isTrue();
    }

    @Test
    void whereHeWasGoingIsRememberedThroughTheSecondDoor() {
        var key = tab.setUpAuthenticator();
        var other = new Tab(browser);
        other.post(
                "/sign-in", "email", String.valueOf(person.email()), "password", Guests.PASSWORD, "back", "/parties");
        assertThat(other.post("/sign-in/second", "code", TestCodes.next(key)))
                .hasHeader(HttpHeaders.LOCATION, "/en/parties");
    }

    @Test
    void beforeTheSecondDoorNobodyStandsLongerThanTenMinutes() {
        assertThat(new Tab(browser).get("/sign-in/second")).hasHeader(HttpHeaders.LOCATION, "/en/sign-in");
        assertThat(new Tab(browser).post("/sign-in/second", "code", "123456"))
                .hasHeader(HttpHeaders.LOCATION, "/en/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{}",
                "[]",
                "null",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}",
                "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
                        + "\"authenticatorData\":\"AAAA\",\"signature\":\"AAAA\",\"userHandle\":\"AAAA\"},"
                        + "\"clientExtensionResults\":{}}"
            })
    void whatIsNoPasskeyLetsNobodyIn(String credential) {
        var guest = new Tab(browser);
        assertThat(guest.post("/sign-in/passkey/options")).hasStatus(HttpStatus.OK);
        assertThat(guest.post("/sign-in/passkey", "credential", credential))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This passkey was not accepted.");
        assertThat(tab.post("/me/security/passkeys/options")).hasStatus(HttpStatus.OK);
        assertThat(tab.post("/me/security/passkeys", "credential", credential))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(factors.of(person.id()).none()).isTrue();
    }

    @Test
    void aPasskeyThatIsRefusedUsesUpNoLink() {
        var member = guests.invited(Role.DELEGATE);
        var secret = invitations.toJoin(member, Instant.now());
        var guest = new Tab(browser);
        assertThat(guest.post("/welcome/" + secret + "/passkey/options")).hasStatus(HttpStatus.OK);
        assertThat(guest.post(
                        "/welcome/" + secret,
                        "name",
                        member.name(),
                        "email",
                        String.valueOf(member.email()),
                        "credential",
                        "{}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This passkey was not accepted.");
        assertThat(persons.find(member.person()).orElseThrow().hasComeIn()).isFalse();
        assertThat(guests.welcome(secret, member, Guests.PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void theQuestionForAPasskeyNamesNobodyAndIsNewEachTime() {
        var guest = new Tab(browser);
        var first = Tab.body(guest.post("/sign-in/passkey/options"));
        var second = Tab.body(guest.post("/sign-in/passkey/options", "email", String.valueOf(person.email())));
        assertThat(first).contains("\"userVerification\":\"required\"", "\"allowCredentials\":[]");
        assertThat(withoutChallenge(second)).isEqualTo(withoutChallenge(first));
        assertThat(second).isNotEqualTo(first);
    }

    private static String withoutChallenge(String question) {
        return question.replaceAll("\"challenge\":\"[^\"]+\"", "");
    }

    @Test
    void aCodeIsAcceptedOnce() {
        var key = tab.setUpAuthenticator();
        var code = TestCodes.next(key);
        assertThat(factors.accepts(person.id(), code, "192.0.2.1", Instant.now()))
                .isTrue();
        assertThat(factors.accepts(person.id(), code, "192.0.2.1", Instant.now()))
                .isFalse();
        assertThat(factors.accepts(person.id(), TestCodes.now(key), "192.0.2.1", Instant.now()))
                .as("the one before is gone with it")
                .isFalse();
    }

    @RepeatedTest(5)
    void ofManyWhoGiveOneCodeAtOnceOneIsLetIn() throws Exception {
        var key = tab.setUpAuthenticator();
        var code = TestCodes.next(key);
        assertThat(accepted(() -> authenticators.accepts(person.id(), code, Instant.now())))
                .isEqualTo(1);
        var paper = codes.make(person.id(), Instant.now()).getFirst();
        assertThat(accepted(() -> codes.accepts(person.id(), paper, Instant.now())))
                .isEqualTo(1);
    }

    @Test
    void recoveryCodesAreShownOnceAndEachWorksOnce() {
        var key = Tab.key(tab.get("/me/security/authenticator"));
        var page = tab.post("/me/security/authenticator", "code", TestCodes.now(key));
        assertThat(page).hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var made = codesOn(page);
        assertThat(made).hasSize(10).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select hash from identity.recovery_code")
                        .query(String.class)
                        .list())
                .doesNotContainAnyElementsOf(made);
        assertThat(tab.get("/me/security")).bodyText().contains("10 are left.").doesNotContain(made.getFirst());
        var other = new Tab(browser);
        other.signIn(person);
        assertThat(other.post("/sign-in/second", "code", made.getFirst().toUpperCase(java.util.Locale.ROOT)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(other.get("/me/security")).bodyText().contains("9 are left.");
        var third = new Tab(browser);
        third.signIn(person);
        assertThat(third.post("/sign-in/second", "code", made.getFirst())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(acts()).contains("AuthenticatorSet", "RecoveryCodesMade", "RecoveryCodeUsed");
    }

    @Test
    void newRecoveryCodesEndTheEarlierOnes() {
        tab.setUpAuthenticator();
        var earlier = codes.make(person.id(), Instant.now());
        var newer = codesOn(tab.post("/me/security/recovery-codes"));
        assertThat(newer).hasSize(10).doesNotContainAnyElementsOf(earlier);
        assertThat(codes.accepts(person.id(), earlier.getFirst(), Instant.now()))
                .isFalse();
    }

    @Test
    void anothersCodeIsNoCode() {
        tab.setUpAuthenticator();
        var paper = codes.make(person.id(), Instant.now()).getFirst();
        assertThat(codes.accepts(guests.known(Role.DELEGATE).id(), paper, Instant.now()))
                .isFalse();
    }

    @Test
    void afterEightWrongCodesTheSecondDoorWaitsToo() {
        var key = tab.setUpAuthenticator();
        var other = new Tab(browser);
        other.signIn(person);
        for (var i = 0; i < Throttle.MOST_FOR_ACCOUNT; i++) {
            assertThat(other.post("/sign-in/second", "code", "nonsense")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(other.post("/sign-in/second", "code", TestCodes.next(key)))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("Too many failed attempts");
        assertThat(other.isSignedIn()).isFalse();
    }

    @Test
    void theSecretIsSealedInEveryRowThatHoldsIt() {
        var key = tab.setUpAuthenticator().replace(" ", "");
        assertThat(jdbc.sql("select secret from identity.authenticator where person = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .single())
                .doesNotContain(key);
    }

    @Test
    void aSecretSealedWithAnotherKeyLetsNobodyInAndBreaksNothing() {
        var key = tab.setUpAuthenticator();
        jdbc.sql("update identity.authenticator set secret = :other where person = :person")
                .param(
                        "other",
                        new Seal(java.util.Base64.getEncoder().encodeToString(new byte[32]), "")
                                .seal(person.id(), new byte[20]))
                .param("person", person.id())
                .update();
        assertThat(authenticators.accepts(person.id(), TestCodes.next(key), Instant.now()))
                .isFalse();
    }

    @Test
    void anAuthenticatorIsSwitchedOffOnlyByItsOwner() {
        tab.setUpAuthenticator();
        age();
        var asked = tab.post("/me/security/authenticator/removal");
        assertThat(asked).hasStatus(HttpStatus.FORBIDDEN).bodyText().contains("Confirm that it is you");
        assertThat(factors.of(person.id()).hasAuthenticator()).isTrue();
        jdbc.sql("update identity.sign_in set second_factor_at = now()").update();
        assertThat(tab.post("/me/security/authenticator/removal")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(factors.of(person.id()).none()).isTrue();
        assertThat(acts()).contains("AuthenticatorRemoved");
    }

    @Test
    void thePresentPasswordIsAskedForBeforeTheFirstFactorIsSetUpLongAfterSignIn() {
        age();
        var asked = tab.get("/me/security/authenticator");
        assertThat(asked).hasStatus(HttpStatus.FORBIDDEN).bodyText().contains("Give your password once more.");
        var fields = Tab.hidden(asked);
        fields.put("second_factor_password", "wrong");
        assertThat(tab.post("/step-up", fields))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This password is not right.");
        fields.put("second_factor_password", Guests.PASSWORD);
        assertThat(tab.post("/step-up", fields))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/en/me/security/authenticator");
        assertThat(tab.get("/me/security/authenticator")).hasStatus(HttpStatus.OK);
    }

    @Test
    void aPasswordIsChangedByWhoKnowsIt() {
        var elsewhere = new Tab(browser);
        elsewhere.signIn(person);
        assertThat(tab.get("/me/security/password")).hasStatus(HttpStatus.OK);
        assertThat(tab.post("/me/security/password", "old_password", "wrong", "password", "nine loud herons land"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This password is not right.");
        assertThat(tab.post("/me/security/password", "old_password", Guests.PASSWORD, "password", "password1234"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("guessed first");
        assertThat(tab.post(
                        "/me/security/password", "old_password", Guests.PASSWORD, "password", "nine loud herons land"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tab.isSignedIn()).isTrue();
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(guests.signIn(person.email(), Guests.PASSWORD, "192.0.2.7"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(acts()).contains("PasswordChanged");
    }

    @Test
    void aHashOfEarlierTimesIsMadeAnewAtSignIn() {
        var cheap = "{bcrypt}"
                + new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(6).encode(Guests.PASSWORD);
        jdbc.sql("update identity.person set password_hash = :hash where id = :id")
                .param("hash", cheap)
                .param("id", person.id())
                .update();
        assertThat(guests.signIn(person.email(), Guests.PASSWORD, "192.0.2.1")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(persons.find(person.id()).orElseThrow().passwordHash()).startsWith("{bcrypt}$2a$12$");
        assertThat(passwords.isOf(persons.find(person.id()).orElseThrow(), Guests.PASSWORD))
                .isTrue();
    }

    private List<String> acts() {
        return chronicle.on("/persons/" + person.id(), 20).stream()
                .map(Entry::name)
                .toList();
    }

    /** As if nothing had been shown for an hour. */
    private void age() {
        jdbc.sql("""
                        update identity.sign_in set second_factor_at = second_factor_at - interval '1 hour',
                            password_at = password_at - interval '1 hour' where person = :person""").param("person", person.id()).update();
    }

    private static List<String> codesOn(MvcTestResult page) {
        return CODE.matcher(Tab.body(page)).results().map(code -> code.group(1)).toList();
    }

    private static long accepted(Callable<Boolean> attempt) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var accepted = 0;
            for (var each : threads.invokeAll(Collections.nCopies(16, attempt))) if (each.get()) accepted++;
            return accepted;
        }
    }
}
