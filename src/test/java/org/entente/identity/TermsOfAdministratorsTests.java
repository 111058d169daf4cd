package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.time.LocalDate;
import java.util.Set;
import org.entente.Entente;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An officer takes no system administrator’s office, by whatever field of whatever form. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class TermsOfAdministratorsTests {

    private static final LocalDate TODAY = LocalDate.now(Dates.NEW_YORK);

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Members members;

    private Delegate officer;
    private Member administrator;

    @BeforeEach
    void bothAreThere() {
        officer = people.officer();
        administrator = members.inForce(
                        people.in(null, Role.SYSTEM_ADMINISTRATOR).person())
                .getFirst();
    }

    @Test
    void noOfficerSetsALastDayOrAnotherFirstOne() {
        isNotTheirs(change(officer, TODAY, TODAY));
        isNotTheirs(change(officer, TODAY, TODAY.plusYears(1)));
        isNotTheirs(change(officer, TODAY.plusDays(9), null));
        isNotTheirs(change(officer, TODAY.minusDays(9), TODAY.minusDays(1)));
        assertThat(members.find(administrator.id())).hasValue(administrator);
    }

    @Test
    void norRevivesATermThatIsOver() {
        members.change(administrator, administrator.roles(), TODAY.minusDays(9), TODAY.minusDays(1));
        administrator = members.find(administrator.id()).orElseThrow();
        isNotTheirs(change(officer, TODAY.minusDays(9), null));
        assertThat(members.find(administrator.id())).hasValue(administrator);
    }

    @Test
    void norEndsTheMembershipOrTakesTheRole() {
        assertThat(browser.post().uri(page() + "/ending").with(as(officer))).hasStatus(HttpStatus.CONFLICT);
        assertThat(change(officer, administrator.from(), null, "OFFICER")).hasStatus(HttpStatus.CONFLICT);
        assertThat(members.find(administrator.id())).hasValue(administrator);
    }

    @Test
    void whatOfficersKeepOfThemIsTheirOtherRoles() {
        assertThat(change(officer, administrator.from(), null, "SYSTEM_ADMINISTRATOR", "RAPPORTEUR"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(members.find(administrator.id()).orElseThrow().roles())
                .isEqualTo(Set.of(Role.SYSTEM_ADMINISTRATOR, Role.RAPPORTEUR));
    }

    @Test
    void anotherSystemAdministratorSetsIt() {
        var other = people.in(null, Role.SYSTEM_ADMINISTRATOR);
        assertThat(change(other, TODAY, TODAY.plusDays(9))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(members.find(administrator.id()).orElseThrow().until()).isEqualTo(TODAY.plusDays(9));
    }

    private void isNotTheirs(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("changed by another system administrator alone");
    }

    private String page() {
        return "/en/delegations/secretariat/members/" + administrator.id();
    }

    private MvcTestResult change(Delegate keeper, LocalDate from, @Nullable LocalDate until) {
        return change(keeper, from, until, "SYSTEM_ADMINISTRATOR");
    }

    private MvcTestResult change(Delegate keeper, LocalDate from, @Nullable LocalDate until, String... roles) {
        return browser.post()
                .uri(page())
                .with(as(keeper))
                .param("role", roles)
                .param("from", from.toString())
                .param("until", until == null ? "" : until.toString())
                .param("lock", Long.toString(administrator.lock()))
                .exchange();
    }
}
