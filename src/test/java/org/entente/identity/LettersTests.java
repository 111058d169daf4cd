package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.entente.languages.Language;
import org.entente.mail.Resending;
import org.entente.parties.Parties;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What goes out by mail, to a real server. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class LettersTests {

    /** Under a number that stays, as a mail server's does when it comes back. */
    private static final ServerSetup SETUP = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    private static GreenMail server = new GreenMail(SETUP);

    private static final Pattern LINK = Pattern.compile("http://localhost(/en/welcome/[\\w-]{43})");

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
    Accounts accounts;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private Guests guests;
    private Tab officer;

    @DynamicPropertySource
    static void theServer(DynamicPropertyRegistry properties) {
        server.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SETUP::getPort);
        properties.add("entente.mail.from", () -> "entente@example.int");
    }

    @AfterAll
    static void theServerGoes() {
        server.stop();
    }

    @BeforeEach
    void anOfficer() {
        jdbc.sql("delete from identity.failed_sign_in").update();
        guests = new Guests(browser, persons, members, parties, invitations);
        officer = new Tab(browser);
        officer.signIn(guests.known(Role.OFFICER));
        officer.setUpAuthenticator();
    }

    @Test
    void anInvitationIsWrittenToWhomItLetsInAndTheOfficerIsToldSo() throws Exception {
        var email = UUID.randomUUID() + "@example.int";
        var answer = invite("KEN", "Ibrahim O’Neill\r\nBcc: thief@example.org", email, "DELEGATE");
        assertThat(answer)
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("The link has been sent", email)
                .doesNotContain("/welcome/");
        var letter = letter(email);
        assertThat(letter.getSubject()).isEqualTo("Your invitation to Entente");
        assertThat(letter.getHeader("Bcc")).isNull();
        var link = LINK.matcher(String.valueOf(letter.getContent()));
        assertThat(link.find()).isTrue();
        assertThat(browser.get().uri(link.group(1))).hasStatus(HttpStatus.OK);
    }

    /** Those of system administrators are not an officer's to make at all. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CHAIR", "RAPPORTEUR", "OFFICER"})
    void aLinkIntoAnOfficeIsNeverMailed(Role office) throws Exception {
        var email = UUID.randomUUID() + "@example.int";
        assertThat(invite("secretariat", "Ana", email, office.name()))
                .bodyText()
                .contains("/welcome/")
                .doesNotContain("The link has been sent");
        assertThat(found(email, "")).isNull();
    }

    /** Who reads the mail of the Chair reads nothing that is for officers. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CHAIR", "RAPPORTEUR", "OFFICER"})
    void aForgottenPasswordOfWhoeverHoldsAnOfficeIsNotMendedByMail(Role office) throws Exception {
        var person = guests.known(office);
        assertThat(officer.post("/persons/" + person.id() + "/invitations"))
                .bodyText()
                .contains("/welcome/")
                .doesNotContain("The link has been sent");
        assertThat(found(String.valueOf(person.email()), "invitation")).isNull();
    }

    @Test
    void aForgottenPasswordOfADelegateIs() throws Exception {
        var person = guests.known(Role.DELEGATE);
        assertThat(officer.post("/persons/" + person.id() + "/invitations", "reason", "They asked by telephone."))
                .bodyText()
                .contains("The link has been sent")
                .doesNotContain("/welcome/");
        assertThat(letter(String.valueOf(person.email())).getAllRecipients()).hasSize(1);
    }

    @Test
    void theSecretOfAMailedLinkIsWrittenDownNowhere() throws Exception {
        var email = UUID.randomUUID() + "@example.int";
        invite("KEN", "Ana", email, "DELEGATE");
        var link = LINK.matcher(String.valueOf(letter(email).getContent()));
        assertThat(link.find()).isTrue();
        var secret = link.group(1).substring("/en/welcome/".length());
        for (var table : List.of("event_publication", "event_publication_archive")) {
            assertThat(jdbc.sql("select serialized_event from " + table)
                            .query(String.class)
                            .list())
                    .noneMatch(event -> event.contains(secret));
        }
    }

    @Test
    void theOwnerIsToldOfEveryChangeInTheirLanguage() throws Exception {
        var person = guests.known(Role.DELEGATE);
        accounts.open(person.id(), Language.FR, false);
        var tab = new Tab(browser);
        tab.signIn(person);
        tab.setUpAuthenticator();
        var letter = letter(person.email(), "Une application d’authentification a été configurée pour votre compte");
        assertThat(letter.getHeader("Content-Language")).containsExactly("fr");
        assertThat(String.valueOf(letter.getContent()))
                .contains("Bonjour Ana Ruiz", "prévenez aussitôt le secrétariat", "UTC");
        letter(person.email(), "De nouveaux codes de secours ont été créés pour votre compte");
    }

    @Test
    void theFirstBrowserIsNoNewsAndAnotherIs() throws Exception {
        var person = guests.known(Role.DELEGATE);
        var first = new Tab(browser);
        first.signIn(person);
        new Tab(browser).signIn(person);
        var letter = letter(person.email(), "Your account was opened from a browser not used before");
        assertThat(letter.getAllRecipients()).hasSize(1);
    }

    @Test
    void whileTheServerIsAwayLettersWait() throws Exception {
        var email = UUID.randomUUID() + "@example.int";
        server.stop();
        invite("KEN", "Ana", email, "DELEGATE");
        await(() -> jdbc.sql(
                                "select count(*) from event_publication where status = 'FAILED' and event_type like '%InvitationToBeSent'")
                        .query(Long.class)
                        .single()
                > 0);
        server = new GreenMail(SETUP);
        server.start();
        Resending.now(context);
        assertThat(letter(email).getSubject()).isEqualTo("Your invitation to Entente");
    }

    /** Of other persons' changes letters may still be on their way. */
    @Test
    void nobodyIsWrittenToOfAPersonWithoutAnAddress() throws Exception {
        var person = persons.add("First officer", null, null, Instant.now());
        // Itself, and not what would do it later.
        var sends = AopTestUtils.<SendsNotices>getTargetObject(context.getBean(SendsNotices.class));
        sends.on(new PasswordChanged(person.id(), Instant.now()));
        assertThat(found("", "The password of your account was changed")).isNull();
    }

    private MvcTestResult invite(String delegation, String name, String email, String role) {
        return officer.post(
                "/delegations/" + delegation + "/members",
                "name",
                name,
                "email",
                email,
                "role",
                role,
                "from",
                LocalDate.now(ZoneId.of("America/New_York")).toString());
    }

    private static MimeMessage letter(String address) throws Exception {
        return letter(address, "");
    }

    private static MimeMessage letter(String address, String subject) throws Exception {
        await(() -> found(address, subject) != null);
        return java.util.Objects.requireNonNull(found(address, subject));
    }

    private static @Nullable MimeMessage found(String address, String subject) throws Exception {
        for (var letter : server.getReceivedMessages()) {
            var isFor = Arrays.stream(letter.getAllRecipients())
                    .anyMatch(to -> to.toString().contains(address));
            if (isFor && letter.getSubject().contains(subject)) return letter;
        }
        return null;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        var end = System.nanoTime() + 30_000_000_000L;
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited half a minute").isLessThan(end);
            Thread.onSpinWait();
            Thread.yield();
        }
    }
}
