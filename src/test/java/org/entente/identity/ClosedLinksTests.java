package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.parties.Parties;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A link into an account is open as long as what it is for, and as long as whoever made it could make it again. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ClosedLinksTests {

    private static final LocalDate TODAY = LocalDate.now(Dates.NEW_YORK);

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Members members;

    @Autowired
    Parties parties;

    @Autowired
    Invitations invitations;

    private Delegation tonga;
    private Delegate administrator;

    @BeforeEach
    void tongaHasAnAdministrator() {
        tonga = new Delegation(parties.called("TON").orElseThrow());
        administrator = people.in("TON", Role.ADMINISTRATOR);
    }

    @Test
    void anInvitationClosesWithTheRightOfWhoeverInvited() {
        var secret = invitations.toJoin(invited(tonga, Role.DELEGATE), administrator.person(), Instant.now());
        assertThat(isOpen(secret)).isTrue();
        setRole(administrator, Role.HEAD);
        assertThat(isOpen(secret)).as("they keep its people no more").isFalse();
        setRole(administrator, Role.ADMINISTRATOR);
        assertThat(isOpen(secret)).isTrue();
        members.end(membership(administrator).id(), Instant.now());
        assertThat(isOpen(secret)).as("they have left").isFalse();
    }

    @Test
    void anAdministratorOfAnotherDelegationKeepsNoLinkOpen() {
        var stranger = people.in("FJI", Role.ADMINISTRATOR);
        assertThat(isOpen(invitations.toJoin(invited(tonga, Role.DELEGATE), stranger.person(), Instant.now())))
                .isFalse();
    }

    @Test
    void anInvitationOfTheSecretariatClosesWhenTheOfficersAccountEnds() {
        var officer = people.officer();
        var secret = invitations.toJoin(invited(tonga, Role.HEAD), officer.person(), Instant.now());
        assertThat(isOpen(secret)).isTrue();
        persons.disable(officer.person(), Instant.now());
        assertThat(isOpen(secret)).isFalse();
    }

    @Test
    void whatAnOperatorHasMadeIsNobodysRight() {
        assertThat(isOpen(invitations.toJoin(invited(tonga, Role.HEAD), Instant.now())))
                .isTrue();
    }

    @Test
    void anInvitationClosesWithTheLastDayOfItsTerm() {
        var member = invited(new Delegation(null), Role.RAPPORTEUR);
        var secret = invitations.toJoin(member, people.officer().person(), Instant.now());
        members.change(member, member.roles(), TODAY.minusDays(2), TODAY);
        assertThat(isOpen(secret)).isTrue();
        members.change(members.find(member.id()).orElseThrow(), member.roles(), TODAY.minusDays(2), TODAY.minusDays(1));
        assertThat(isOpen(secret)).isFalse();
        assertThat(invitations.isAwaited(member.person(), Instant.now())).isFalse();
    }

    @Test
    void aLinkToRecoverClosesWhenAnOfficeOfItsPersonEnds() {
        var rapporteur = people.rapporteur();
        var secret = again(rapporteur, people.officer());
        assertThat(isOpen(secret)).isTrue();
        members.end(membership(rapporteur).id(), Instant.now());
        assertThat(isOpen(secret)).isFalse();
    }

    @Test
    void norIsItOpenWhenTheLastDayOfAMembershipIsOver() {
        var delegate = people.in("TON", Role.DELEGATE);
        var member = membership(delegate);
        var threeDaysAgo = Instant.now().minus(Duration.ofDays(3));
        var secret =
                invitations.toComeInAgain(delegate.person(), people.officer().person(), threeDaysAgo);
        assertThat(isOpen(secret)).isTrue();
        members.change(member, member.roles(), TODAY.minusDays(9), TODAY.minusDays(1));
        assertThat(isOpen(secret)).isFalse();
    }

    /** An administrator may invite whoever holds that office elsewhere: to join opens no account. */
    @Test
    void whoKeepsAccountsElsewhereIsInvitedByADelegationLikeAnybody() {
        var keeper = persons.find(people.in(null, Role.SYSTEM_ADMINISTRATOR).person())
                .orElseThrow();
        var member = members.add(tonga, keeper, Set.of(Role.ADVISER), TODAY, null, null, Instant.now());
        assertThat(isOpen(invitations.toJoin(member, administrator.person(), Instant.now())))
                .isTrue();
    }

    /** It may have been mailed, which a link into an office never is. */
    @Test
    void aLinkToRecoverClosesWhenItsPersonTakesUpAnOffice() {
        var delegate = people.in("TON", Role.DELEGATE);
        var secret = again(delegate, people.officer());
        assertThat(isOpen(secret)).isTrue();
        var person = persons.find(delegate.person()).orElseThrow();
        People.joined(members, new Delegation(null), person, Role.CHAIR);
        assertThat(isOpen(secret)).isFalse();
        assertThat(isOpen(again(delegate, people.officer()))).isTrue();
    }

    @Test
    void aLinkToRecoverClosesWhenItsMakerKeepsAccountsNoMore() {
        var officer = people.officer();
        var secret = again(people.in("TON", Role.DELEGATE), officer);
        setRole(officer, Role.RAPPORTEUR);
        assertThat(isOpen(secret)).isFalse();
    }

    @Test
    void noLinkOfAnOfficerOpensTheAccountOfASystemAdministrator() {
        var keeper = people.in(null, Role.SYSTEM_ADMINISTRATOR);
        assertThat(isOpen(again(keeper, people.officer()))).isFalse();
        assertThat(isOpen(again(keeper, people.in(null, Role.SYSTEM_ADMINISTRATOR))))
                .isTrue();
    }

    private boolean isOpen(String secret) {
        var status = browser.get()
                .uri("/en/welcome/" + secret)
                .exchange()
                .getResponse()
                .getStatus();
        assertThat(status).isIn(HttpStatus.OK.value(), HttpStatus.NOT_FOUND.value());
        return status == HttpStatus.OK.value();
    }

    private String again(Delegate whose, Delegate by) {
        return invitations.toComeInAgain(whose.person(), by.person(), Instant.now());
    }

    private Member membership(Delegate delegate) {
        return members.inForce(delegate.person()).getFirst();
    }

    private void setRole(Delegate delegate, Role role) {
        var member = membership(delegate);
        members.change(member, Set.of(role), member.from(), member.until());
    }

    private Member invited(Delegation delegation, Role role) {
        var person = persons.add("Ana Ruiz", UUID.randomUUID() + "@example.int", null, Instant.now());
        return members.add(delegation, person, Set.of(role), TODAY, null, null, Instant.now());
    }
}
