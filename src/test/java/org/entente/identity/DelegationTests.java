package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.parties.Kind;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Role;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DelegationTests {

    private static final PartyId ARKAVIA = PartyId.ofCode("XAR");
    private static final Delegation OF_ARKAVIA = new Delegation(
            new Party(ARKAVIA, "XAR", Kind.STATE, true, null, null, Names.ofJson("{\"en\":\"Arkavia\"}"), "", false));
    private static final Delegation SECRETARIAT = new Delegation(null);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 8);

    @Test
    void aPartysDelegationHasNoOfficesAndTheSecretariatHasNothingElse() {
        assertThat(OF_ARKAVIA.givenBy(with(Role.OFFICER)))
                .containsExactly(Role.HEAD, Role.DELEGATE, Role.ADVISER, Role.ADMINISTRATOR);
        assertThat(SECRETARIAT.givenBy(with(Role.SYSTEM_ADMINISTRATOR)))
                .containsExactly(Role.CHAIR, Role.RAPPORTEUR, Role.OFFICER, Role.SYSTEM_ADMINISTRATOR);
    }

    @Test
    void onlySystemAdministratorsMakeOthersSuchOrTakeItFromThem() {
        var officer = with(Role.OFFICER);
        assertThat(SECRETARIAT.givenBy(officer)).doesNotContain(Role.SYSTEM_ADMINISTRATOR);
        assertThatThrownBy(() -> SECRETARIAT.mayChange(officer, List.of(), List.of(Role.SYSTEM_ADMINISTRATOR)))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> SECRETARIAT.mayChange(officer, List.of(Role.SYSTEM_ADMINISTRATOR), List.of()))
                .isInstanceOf(RuleBroken.class);
        // What stays as it was is nobody's act.
        SECRETARIAT.mayChange(
                officer, List.of(Role.SYSTEM_ADMINISTRATOR), List.of(Role.SYSTEM_ADMINISTRATOR, Role.CHAIR));
    }

    @Test
    void aDelegationIsAdministeredByItsOwnAdministratorAndByThoseWhoKeepAccounts() {
        var own = ARKAVIA.id();
        assertThat(of(own, Role.ADMINISTRATOR).administers(own)).isTrue();
        assertThat(of(own, Role.HEAD, Role.DELEGATE, Role.ADVISER).administers(own))
                .isFalse();
        assertThat(of(UUID.randomUUID(), Role.ADMINISTRATOR).administers(own)).isFalse();
        assertThat(with(Role.OFFICER).administers(own)).isTrue();
        assertThat(with(Role.SYSTEM_ADMINISTRATOR).administers(own)).isTrue();
        assertThat(with(Role.RAPPORTEUR).administers(own)).isFalse();
        assertThat(with(Role.CHAIR).administers(own)).isFalse();
    }

    @Test
    void headsAndDelegatesSpeakAdvisersPrepareAndTheWholeDelegationReads() {
        var own = ARKAVIA.id();
        for (var role : Role.of(false)) {
            var delegate = of(own, role);
            assertThat(delegate.belongsTo(own)).isTrue();
            assertThat(delegate.speaksFor(own)).isEqualTo(role == Role.HEAD || role == Role.DELEGATE);
            assertThat(delegate.draftsFor(own)).isEqualTo(role != Role.ADMINISTRATOR);
            assertThat(delegate.speaksFor(UUID.randomUUID())).isFalse();
        }
        assertThat(with(Role.OFFICER).drafts()).isFalse();
    }

    @Test
    void aSystemAdministratorKeepsAccountsAndReadsNothingForIt() {
        var administrator = with(Role.SYSTEM_ADMINISTRATOR);
        assertThat(administrator.keepsAccounts()).isTrue();
        assertThat(administrator.isOfficer()).isFalse();
        assertThat(administrator.isRapporteur()).isFalse();
    }

    @Test
    void aTermRunsFromItsFirstDayToItsLast() {
        var member = member(TODAY, TODAY.plusDays(2), Instant.EPOCH, null);
        assertThat(member.on(TODAY.minusDays(1))).isEqualTo(Member.Standing.TO_COME);
        assertThat(member.on(TODAY)).isEqualTo(Member.Standing.IN_FORCE);
        assertThat(member.on(TODAY.plusDays(2))).isEqualTo(Member.Standing.IN_FORCE);
        assertThat(member.on(TODAY.plusDays(3))).isEqualTo(Member.Standing.RUN_OUT);
        assertThat(member(TODAY, null, Instant.EPOCH, null).on(TODAY.plusYears(20)))
                .isEqualTo(Member.Standing.IN_FORCE);
    }

    @Test
    void nobodyIsInADelegationBeforeTheyAcceptNorAfterTheyWereRemoved() {
        assertThat(member(TODAY, null, null, null).on(TODAY)).isEqualTo(Member.Standing.INVITED);
        assertThat(member(TODAY, null, Instant.EPOCH, Instant.EPOCH).on(TODAY)).isEqualTo(Member.Standing.ENDED);
    }

    @Test
    void aFormWithoutARoleOrWithOneThatIsNotToBeGivenIsAtFault() {
        assertThat(mistakes(new MemberForm("", "", List.of(), "2026-06-08", "", "0", ""))
                        .has("role"))
                .isTrue();
        assertThat(mistakes(new MemberForm("", "", List.of("DELEGATE", "OFFICER"), "2026-06-08", "", "0", ""))
                        .has("role"))
                .isTrue();
        assertThat(mistakes(new MemberForm("", "", List.of("DELEGATE", "KING"), "2026-06-08", "", "0", ""))
                        .has("role"))
                .isTrue();
        assertThat(mistakes(new MemberForm("", "", List.of("DELEGATE", "DELEGATE"), "2026-06-08", "", "0", ""))
                        .none())
                .isTrue();
    }

    @Test
    void aTermThatEndsBeforeItBeginsIsAtFault() {
        assertThat(mistakes(new MemberForm("", "", List.of("HEAD"), "2026-06-08", "2026-06-07", "0", ""))
                        .has("until"))
                .isTrue();
        assertThat(mistakes(new MemberForm("", "", List.of("HEAD"), "", "2026-06-07", "0", ""))
                        .has("from"))
                .isTrue();
        assertThat(mistakes(new MemberForm("", "", List.of("HEAD"), "8 June", "", "0", ""))
                        .has("from"))
                .isTrue();
    }

    private static Mistakes mistakes(MemberForm form) {
        var mistakes = new Mistakes();
        form.checkTerm(mistakes, OF_ARKAVIA.givenBy(with(Role.OFFICER)));
        return mistakes;
    }

    private static Delegate with(Role... roles) {
        return new Delegate(UUID.randomUUID(), "Somebody", null, false, Set.of(roles));
    }

    private static Delegate of(UUID party, Role... roles) {
        return new Delegate(UUID.randomUUID(), "Somebody", party, true, Set.of(roles));
    }

    private static Member member(
            LocalDate from, @Nullable LocalDate until, @Nullable Instant accepted, @Nullable Instant ended) {
        return new Member(
                UUID.randomUUID(),
                ARKAVIA.id(),
                UUID.randomUUID(),
                "Somebody",
                null,
                Set.of(Role.HEAD),
                from,
                until,
                Instant.EPOCH,
                accepted,
                ended,
                0);
    }
}
