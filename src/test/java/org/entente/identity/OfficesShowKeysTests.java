package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.Entente;
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

/** Nothing of an office is shown or done by a password alone. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class OfficesShowKeysTests {

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

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICER", "SYSTEM_ADMINISTRATOR", "RAPPORTEUR", "CHAIR"})
    void beforeTheFirstPageASecondFactorIsSetUpAndThenThePageIsThere(Role office) {
        var tab = new Tab(browser);
        tab.signIn(guests.known(office));
        var asked = tab.get("/consultations");
        assertThat(asked).hasStatus(HttpStatus.FORBIDDEN).bodyText().contains("You hold an office");
        var fields = Tab.hidden(asked);
        fields.put("second_factor", "000000");
        assertThat(tab.post("/step-up", fields)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(tab.get("/")).hasStatus(HttpStatus.FORBIDDEN);
        fields.put("second_factor", TestCodes.now(Tab.key(asked)));
        assertThat(tab.post("/step-up", fields))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/en/consultations");
        assertThat(tab.get("/consultations")).hasStatus(HttpStatus.OK);
    }

    @Test
    void norIsAnythingDone() {
        var other = guests.known(Role.DELEGATE);
        var tab = new Tab(browser);
        tab.signIn(guests.known(Role.OFFICER));
        assertThat(tab.post("/persons/" + other.id() + "/disabling")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(persons.find(other.id()).orElseThrow().isEnabled()).isTrue();
        assertThat(tab.sent(browser.get().uri("/api/v1/me"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void onesOwnAccountAndTheWayOutAreOpenAndLaterWillNotDo() {
        var tab = new Tab(browser);
        tab.signIn(guests.known(Role.RAPPORTEUR));
        assertThat(tab.get("/me")).hasStatus(HttpStatus.OK);
        assertThat(tab.get("/me/second-factor"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("You hold an office")
                .doesNotContain(">Later<");
        assertThat(tab.get("/me/security/passkeys/new")).hasStatus(HttpStatus.OK);
        assertThat(tab.post("/sign-out")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whoHoldsNoneMayStillSayLater() {
        var tab = new Tab(browser);
        tab.signIn(guests.known(Role.DELEGATE));
        assertThat(tab.get("/me/second-factor")).bodyText().contains(">Later<");
        assertThat(tab.get("/consultations")).hasStatus(HttpStatus.OK);
    }

    /** In each session it is one delegation that is acted for; where no office is held, none is shown. */
    @Test
    void whoActsForADelegationWithoutAnOfficeIsNotAsked() {
        var person = guests.known(Role.DELEGATE);
        People.joined(members, new Delegation(null), person, Role.CHAIR);
        var tab = new Tab(browser);
        tab.signIn(person);
        tab.post(
                "/me/delegation",
                "delegation",
                new Delegation(parties.called("KEN").orElseThrow()).id().toString());
        assertThat(tab.get("/consultations")).hasStatus(HttpStatus.OK);
        tab.post("/me/delegation", "delegation", new Delegation(null).id().toString());
        assertThat(tab.get("/consultations")).hasStatus(HttpStatus.FORBIDDEN);
    }
}
