package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.parties.Parties;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class PersonsTests {

    private static final Pattern LINK = Pattern.compile("value=\"http://localhost(/en/welcome/[^\"]+)\"");

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
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    private Guests guests;
    private Cookie officer;

    @BeforeEach
    void anOfficer() {
        jdbc.sql("delete from identity.failed_sign_in").update();
        guests = new Guests(browser, persons, members, parties, invitations);
        officer = guests.session(guests.known(Role.OFFICER));
        jdbc.sql("update identity.sign_in set second_factor_at = now()").update();
    }

    @Test
    void whoHasLostThePasswordComesInAgainByANewLink() {
        var person = guests.known(Role.DELEGATE);
        assertThat(browser.get().uri("/en" + person.path()).cookie(officer))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains(person.name(), "Kenya", "in force");
        var answer = browser.post()
                .uri("/en" + person.path() + "/invitations")
                .param("reason", "They asked by telephone.")
                .with(csrf())
                .cookie(officer)
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.OK).hasHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var link = LINK.matcher(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(link.find()).isTrue();
        var secret = link.group(1).substring(link.group(1).lastIndexOf('/') + 1);
        assertThat(guests.welcome(secret, person, "nine loud herons land")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(guests.signIn(person.email(), "nine loud herons land", "192.0.2.1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(chronicle.on(person.path(), 9)).extracting(Entry::name).contains("PasswordChanged", "PersonInvited");
    }

    @Test
    void whoHasNotComeInYetIsInvitedAgainByTheirDelegation() {
        var member = guests.invited(Role.DELEGATE);
        assertThat(browser.post()
                        .uri("/en/persons/" + member.person() + "/invitations")
                        .with(csrf())
                        .cookie(officer))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Make the new link on the page of their delegation");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICER", "SYSTEM_ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void toAnyoneButAnOfficerPersonsDoNotExist(Role role) {
        var other = guests.known(role);
        var session = withAFactor(other);
        assertThat(browser.get().uri("/en/persons").cookie(session)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en/persons/" + other.id()).cookie(session))
                .hasStatus(HttpStatus.NOT_FOUND);
        for (var act : new String[] {"/invitations", "/disabling"}) {
            assertThat(browser.post()
                            .uri("/en/persons/" + other.id() + act)
                            .with(csrf())
                            .cookie(session))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(browser.get().uri("/en/").cookie(session)).bodyText().doesNotContain("/en/persons");
    }

    @Test
    void whoseAccountHasEndedIsOutAtOnce() {
        var person = guests.known(Role.OFFICER);
        var session = guests.session(person);
        assertThat(browser.post()
                        .uri("/en/persons/" + person.id() + "/disabling")
                        .with(csrf())
                        .cookie(officer))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/en" + person.path());
        assertThat(browser.get().uri("/en/me").cookie(session)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(guests.signIn(person.email(), Guests.PASSWORD, "192.0.2.1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browser.post()
                        .uri("/en/persons/" + person.id() + "/invitations")
                        .with(csrf())
                        .cookie(officer))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This account has ended");
        assertThat(chronicle.on("/persons/" + person.id(), 1))
                .extracting(Entry::name)
                .containsExactly("PersonDisabled");
    }

    @Test
    void aLinkOfAnEndedAccountLetsNobodyIn() {
        var member = guests.invited(Role.DELEGATE);
        var secret = invitations.toJoin(member, Instant.now());
        persons.disable(member.person(), Instant.now());
        assertThat(browser.get().uri("/en/welcome/" + secret)).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** As if they had shown one on coming in: without, an office is not opened. */
    private Cookie withAFactor(Person person) {
        var session = guests.session(person);
        jdbc.sql("update identity.sign_in set second_factor_at = now() where person = :person")
                .param("person", person.id())
                .update();
        return session;
    }

    @Test
    void nobodyEndsTheirOwnAccount() {
        var person = guests.known(Role.OFFICER);
        assertThat(browser.post()
                        .uri("/en/persons/" + person.id() + "/disabling")
                        .with(csrf())
                        .cookie(withAFactor(person)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nobody ends their own account");
    }

    /** Whoever opens their account holds their office, and an officer makes nobody such. */
    @Test
    void noOfficerOpensTheAccountOfASystemAdministrator() {
        var administrator = guests.known(Role.SYSTEM_ADMINISTRATOR);
        for (var act : new String[] {"/invitations", "/factor-reset", "/disabling"}) {
            assertThat(browser.post()
                            .uri("/en" + administrator.path() + act)
                            .with(csrf())
                            .param("reason", "Telephone lost")
                            .cookie(officer))
                    .as(act)
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("changed by another system administrator alone")
                    .doesNotContain("/welcome/");
        }
        assertThat(browser.get().uri("/en" + administrator.path()).cookie(officer))
                .hasStatus(HttpStatus.OK);
        var another = guests.session(guests.known(Role.SYSTEM_ADMINISTRATOR));
        jdbc.sql("update identity.sign_in set second_factor_at = now()").update();
        assertThat(browser.post()
                        .uri("/en" + administrator.path() + "/disabling")
                        .with(csrf())
                        .cookie(another))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aPersonWhoIsNotThereIsAPageThatIsNotThere() {
        assertThat(browser.post()
                        .uri("/en/persons/" + UUID.randomUUID() + "/disabling")
                        .with(csrf())
                        .cookie(officer))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.post().uri("/en/persons/1/disabling").with(csrf()).cookie(officer))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
