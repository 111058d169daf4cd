package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
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

/** The key is lost: who may open the door again, and who may not. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ResetTests {

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
    Tokens tokens;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    private Guests guests;
    private Person lost;
    private String key;
    private Person officer;
    private Tab tab;

    @BeforeEach
    void oneHasLostAKeyAndAnotherIsAnOfficer() {
        jdbc.sql("delete from identity.failed_sign_in").update();
        guests = new Guests(browser, persons, members, parties, invitations);
        lost = guests.known(Role.OFFICER);
        var theirs = new Tab(browser);
        theirs.signIn(lost);
        key = theirs.setUpAuthenticator();
        officer = guests.known(Role.OFFICER);
        tab = new Tab(browser);
        tab.signIn(officer);
        tab.setUpAuthenticator();
    }

    @Test
    void aNewLinkChangesThePasswordAndOpensNoSecondDoor() {
        var secret = invitations.toComeInAgain(lost.id(), Instant.now());
        assertThat(guests.welcome(secret, lost, "nine loud herons land"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/en/sign-in/second");
        var thief = new Tab(browser);
        thief.post("/sign-in", "email", String.valueOf(lost.email()), "password", "nine loud herons land");
        assertThat(thief.isSignedIn()).isFalse();
        assertThat(thief.post("/sign-in/second", "code", TestCodes.next(key))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(thief.isSignedIn()).isTrue();
    }

    @Test
    void anotherOfficerTakesTheLostKeysAwayAndSaysWhy() {
        assertThat(tab.get("/persons/" + lost.id() + "/factor-reset"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains(lost.name());
        assertThat(tab.post("/persons/" + lost.id() + "/factor-reset", "reason", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(tab.post("/persons/" + lost.id() + "/factor-reset", "reason", "Telephone lost; called back."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(factors.of(lost.id()).none()).isTrue();
        assertThat(factors.of(lost.id()).recoveryCodes()).isZero();
        var act = chronicle.on("/persons/" + lost.id(), 1).getFirst();
        assertThat(act.name()).isEqualTo("FactorsReset");
        assertThat(act.byPerson()).isEqualTo(officer.id());
        assertThat(act.fact("reason")).isEqualTo("Telephone lost; called back.");
        var secret = invitations.toComeInAgain(lost.id(), Instant.now());
        assertThat(guests.welcome(secret, lost, "nine loud herons land"))
                .hasHeader(HttpHeaders.LOCATION, "/en/me/second-factor");
    }

    @Test
    void whatWasMadeWithALostKeyEndsWithIt() {
        var delegation = Delegate.SECRETARIAT;
        var until = Instant.now().plus(Duration.ofDays(9));
        var text = tokens.create(lost.id(), delegation, "Reader", Set.of(Scope.READ), until, lost.id(), Instant.now());
        assertThat(tokens.sent(text, Instant.now())).isPresent();
        assertThat(tab.get("/persons/" + lost.id() + "/factor-reset"))
                .bodyText()
                .contains("tokens for programs");
        assertThat(tab.post("/persons/" + lost.id() + "/factor-reset", "reason", "Telephone stolen."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tokens.sent(text, Instant.now())).isEmpty();
        assertThat(chronicle.on("/persons/" + lost.id(), 2))
                .extracting(Entry::name)
                .containsExactlyInAnyOrder("FactorsReset", "TokenRevoked");
    }

    @Test
    void theOfficerShowsAgainWhoTheyAreAndTheReasonIsNotTypedTwice() {
        jdbc.sql("update identity.sign_in set second_factor_at = now() - interval '1 hour' where person = :person")
                .param("person", officer.id())
                .update();
        var asked = tab.post("/persons/" + lost.id() + "/factor-reset", "reason", "Lost \"it\" & <called>");
        assertThat(asked).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(factors.of(lost.id()).none()).isFalse();
        assertThat(Tab.hidden(asked))
                .containsEntry("reason", "Lost \"it\" & <called>")
                .containsEntry("second_factor_to", "/persons/" + lost.id() + "/factor-reset");
        assertThat(tab.post("/persons/" + lost.id() + "/invitations")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void nobodyResetsTheirOwn() {
        assertThat(tab.post("/persons/" + officer.id() + "/factor-reset", "reason", "Because"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nobody resets their own second factors");
        assertThat(tab.get("/persons/" + officer.id() + "/factor-reset")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void toAnybodyElseTheFormDoesNotExist() {
        var delegate = new Tab(browser);
        delegate.signIn(guests.known(Role.DELEGATE));
        assertThat(delegate.get("/persons/" + lost.id() + "/factor-reset")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(delegate.post("/persons/" + lost.id() + "/factor-reset", "reason", "Because"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(factors.of(lost.id()).none()).isFalse();
    }
}
