package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationTests {

    private final Accreditation accreditation = Rules.accreditation(RenewalRule.CIRCULATED, true);
    private final Circulation list = Rules.list(accreditation);
    private final ObjectionBasis none = new ObjectionBasis("", Language.EN);

    @Test
    void goesFromDraftToAccreditedWhereNobodyObjects() {
        var draft = Rules.draft(accreditation, ConsultativeStatus.NONE);
        assertThat(draft.standing(false, false)).isEqualTo(ApplicationStanding.DRAFT);
        var sent = draft.submit(accreditation, true, false, Rules.NOW);
        assertThat(sent.standing(false, false)).isEqualTo(ApplicationStanding.SUBMITTED);
        assertThat(sent.lane()).isEqualTo(AccreditationLane.NON_OBJECTION);
        var complete = sent.complete(Rules.NOW);
        assertThat(complete.standing(false, false)).isEqualTo(ApplicationStanding.COMPLETE);
        var circulated = complete.circulate(list.id());
        assertThat(circulated.standing(false, false)).isEqualTo(ApplicationStanding.CIRCULATED);
        var closed = circulated.close(false, list.closesAt());
        assertThat(closed.standing(false, false)).isEqualTo(ApplicationStanding.ACCREDITED);
        assertThat(closed.decidedAt()).isEqualTo(list.closesAt());
    }

    @Test
    void isReceivedUntilTheInstantAndNotAtIt() {
        var draft = Rules.draft(accreditation, ConsultativeStatus.NONE);
        var last = accreditation.receivesUntil();
        assertThat(draft.submit(accreditation, true, false, last.minusNanos(1)).isSubmitted())
                .isTrue();
        refuses(Refusal.RECEIVES_NO_MORE, () -> draft.submit(accreditation, true, false, last));
    }

    /** Whoever was in time once may answer the secretariat after that. */
    @Test
    void whatWasAskedAgainComesInLater() {
        var asked = Rules.draft(accreditation, ConsultativeStatus.NONE)
                .submit(accreditation, true, false, Rules.NOW)
                .askAgain("Who pays for it?");
        assertThat(asked.standing(false, false)).isEqualTo(ApplicationStanding.ASKED_AGAIN);
        var again = asked.submit(accreditation, true, false, Rules.CLOSES);
        assertThat(again.submittedAt()).isEqualTo(Rules.NOW);
        assertThat(again.question()).isEmpty();
    }

    @Test
    void needsSomebodyWhoCanBeAsked() {
        refuses(
                Refusal.NO_CONTACT,
                () -> Rules.draft(accreditation, ConsultativeStatus.NONE)
                        .submit(accreditation, false, false, Rules.NOW));
    }

    @Test
    void inConsultativeStatusComesInByRightWithProofAndIsNeverCirculated() {
        var draft = Rules.draft(accreditation, ConsultativeStatus.SPECIAL);
        refuses(Refusal.NO_PROOF, () -> draft.submit(accreditation, true, false, Rules.NOW));
        var sent = draft.submit(accreditation, true, true, Rules.NOW);
        assertThat(sent.lane()).isEqualTo(AccreditationLane.BY_RIGHT);
        var in = sent.complete(Rules.NOW);
        assertThat(in.standing(false, false)).isEqualTo(ApplicationStanding.BY_RIGHT);
        refuses(Refusal.NOT_COMPLETE, () -> in.circulate(list.id()));
    }

    @Test
    void statusGivesNothingWhereTheRuleDoesNotSaySo() {
        var without = Rules.accreditation(RenewalRule.NONE, false);
        var sent = Rules.draft(without, ConsultativeStatus.GENERAL).submit(without, true, false, Rules.NOW);
        assertThat(sent.lane()).isEqualTo(AccreditationLane.NON_OBJECTION);
        assertThat(sent.complete(Rules.NOW).isComplete()).isTrue();
    }

    @Test
    void objectedToItIsNotAccreditedForOthersAndInConsultationForStates() {
        var closed = Rules.circulated(accreditation, list).close(true, list.closesAt());
        assertThat(closed.standing(false, false)).isEqualTo(ApplicationStanding.NOT_ACCREDITED);
        assertThat(closed.standing(true, false)).isEqualTo(ApplicationStanding.IN_CONSULTATION);
        refuses(Refusal.OBJECTION_STANDS, () -> closed.decide(true, true, Rules.CLOSES));
        assertThat(closed.decide(true, false, Rules.CLOSES).isAccredited()).isTrue();
        var refused = closed.decide(false, true, Rules.CLOSES);
        assertThat(refused.standing(true, false)).isEqualTo(ApplicationStanding.NOT_ACCREDITED);
        refuses(Refusal.NOT_CONSULTED, () -> refused.decide(true, false, Rules.CLOSES));
    }

    @Test
    void isObjectedToUntilTheClosingInstantAndNotAtIt() {
        var circulated = Rules.circulated(accreditation, list);
        var just = circulated.object(UUID.randomUUID(), list, Rules.STATE, none, Rules.CLOSES.minusNanos(1));
        assertThat(just.stands()).isTrue();
        refuses(Refusal.LATE, () -> circulated.object(UUID.randomUUID(), list, Rules.STATE, none, Rules.CLOSES));
        refuses(
                Refusal.LATE,
                () -> circulated.object(UUID.randomUUID(), list, Rules.STATE, none, Rules.CLOSES.plusSeconds(1)));
    }

    @Test
    void isTakenBackUntilItIsDecided() {
        var circulated = Rules.circulated(accreditation, list);
        assertThat(circulated.withdraw(Rules.NOW).standing(true, false)).isEqualTo(ApplicationStanding.WITHDRAWN);
        refuses(Refusal.DECIDED, () -> circulated.close(false, Rules.CLOSES).withdraw(Rules.CLOSES));
        refuses(Refusal.DECIDED, () -> circulated.close(true, Rules.CLOSES).withdraw(Rules.CLOSES));
    }

    @Test
    void isRenewedByOneConfirmationAsTheRuleSays() {
        var earlier = Rules.circulated(accreditation, list).close(false, Rules.CLOSES);
        var next = Rules.accreditation(RenewalRule.BY_CONFIRMATION, true);
        var renewed = Application.confirmed(UUID.randomUUID(), next, earlier, false, Rules.NOW);
        assertThat(renewed.standing(false, false)).isEqualTo(ApplicationStanding.ACCREDITED);
        assertThat(renewed.profile()).isEqualTo(earlier.profile());
        assertThat(renewed.renews()).isEqualTo(earlier.id());
        var again = Rules.accreditation(RenewalRule.CIRCULATED, true);
        assertThat(Application.confirmed(UUID.randomUUID(), again, earlier, false, Rules.NOW)
                        .isSubmitted())
                .isTrue();
        var never = Rules.accreditation(RenewalRule.NONE, true);
        refuses(Refusal.NOT_RENEWABLE, () -> Application.confirmed(UUID.randomUUID(), never, earlier, true, Rules.NOW));
    }

    @ParameterizedTest
    @EnumSource(names = {"BY_CONFIRMATION", "CIRCULATED"})
    void whoIsInConsultativeStatusGoesOnByRightOnceTheCarriedProofWasSeen(RenewalRule renewal) {
        var earlier = byRight();
        var next = Rules.accreditation(renewal, true);
        var renewed = Application.confirmed(UUID.randomUUID(), next, earlier, true, Rules.NOW);
        assertThat(renewed.lane()).isEqualTo(AccreditationLane.BY_RIGHT);
        assertThat(renewed.isSubmitted()).as("an officer looks at the proof").isTrue();
        assertThat(renewed.decidedAt()).isNull();
        assertThat(renewed.renews()).isEqualTo(earlier.id());
        var seen = renewed.complete(Rules.NOW);
        assertThat(seen.standing(false, false)).isEqualTo(ApplicationStanding.BY_RIGHT);
        assertThat(seen.decidedAt()).isEqualTo(Rules.NOW);
        refuses(Refusal.NOT_COMPLETE, () -> seen.circulate(list.id()));
    }

    @ParameterizedTest
    @EnumSource(names = {"BY_CONFIRMATION", "CIRCULATED"})
    void whereNoProofWasKeptItIsAddedBeforeWhoIsInConsultativeStatusGoesOn(RenewalRule renewal) {
        var next = Rules.accreditation(renewal, true);
        var renewed = Application.confirmed(UUID.randomUUID(), next, byRight(), false, Rules.NOW);
        assertThat(renewed.isDraft()).isTrue();
        assertThat(renewed.submittedAt()).isNull();
        refuses(Refusal.NO_PROOF, () -> renewed.submit(next, true, false, Rules.NOW));
        assertThat(renewed.submit(next, true, true, Rules.NOW).lane()).isEqualTo(AccreditationLane.BY_RIGHT);
    }

    @Test
    void whereTheRuleKnowsNoRightConsultativeStatusChangesNothingInARenewal() {
        var next = Rules.accreditation(RenewalRule.BY_CONFIRMATION, false);
        var renewed = Application.confirmed(UUID.randomUUID(), next, byRight(), true, Rules.NOW);
        assertThat(renewed.lane()).isEqualTo(AccreditationLane.RENEWAL);
        assertThat(renewed.isAccredited()).isTrue();
        var again = Rules.accreditation(RenewalRule.CIRCULATED, false);
        assertThat(Application.confirmed(UUID.randomUUID(), again, byRight(), true, Rules.NOW)
                        .lane())
                .isEqualTo(AccreditationLane.NON_OBJECTION);
    }

    private Application byRight() {
        return Rules.draft(accreditation, ConsultativeStatus.SPECIAL)
                .submit(accreditation, true, true, Rules.NOW)
                .complete(Rules.NOW);
    }

    @Test
    void expiresWithWhatItWasFor() {
        var accredited = Rules.circulated(accreditation, list).close(false, Rules.CLOSES);
        var last = accreditation.endsOn();
        assertThat(accredited.standing(false, accreditation.isOver(last))).isEqualTo(ApplicationStanding.ACCREDITED);
        assertThat(accredited.standing(false, accreditation.isOver(last.plusDays(1))))
                .isEqualTo(ApplicationStanding.EXPIRED);
    }

    @Test
    void anObjectionIsTakenBackUntilItIsDecidedAndMadePublicOnce() {
        var circulated = Rules.circulated(accreditation, list);
        var made = circulated.object(UUID.randomUUID(), list, Rules.STATE, none, Rules.NOW);
        var consulted = circulated.close(true, Rules.CLOSES);
        assertThat(made.withdraw(consulted, Rules.CLOSES).stands()).isFalse();
        refuses(Refusal.DECIDED, () -> made.withdraw(consulted.decide(false, true, Rules.CLOSES), Rules.CLOSES));
        var told = made.publish(accreditation.modality(), Rules.NOW);
        assertThat(told.isPublished()).isTrue();
        refuses(Refusal.PUBLISHED_ALREADY, () -> told.publish(accreditation.modality(), Rules.NOW));
    }

    private static void refuses(Refusal why, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.refusal()).isEqualTo(why));
    }
}
