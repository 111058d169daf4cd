package org.entente.consultations.propositions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.entente.web.RuleBroken;
import org.junit.jupiter.api.Test;

/** The rules of propositions and positions, without a database. */
class PropositionTests {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final UUID PARAGRAPH = UUID.randomUUID();
    private static final UUID STATE = UUID.randomUUID();

    private final Proposition draft = drawn(List.of(PARAGRAPH));
    private final Proposition open = draft.open(NOW);

    @Test
    void isOpenedOnce() {
        assertThat(open.isOpen()).isTrue();
        refused(Refusal.NOT_DRAFT, () -> open.open(NOW));
    }

    @Test
    void isNotOpenedWithoutAParagraph() {
        refused(Refusal.NO_PARAGRAPH, () -> drawn(List.of()).open(NOW));
    }

    @Test
    void isShownToOfficeHoldersUntilItIsOpen() {
        assertThat(draft.shownTo()).isEqualTo(Audience.OFFICERS);
        assertThat(open.shownTo()).isEqualTo(Audience.PUBLIC);
        assertThat(draft.withdraw("A mistake.", NOW).shownTo()).isEqualTo(Audience.OFFICERS);
    }

    @Test
    void isWithdrawnOnceAndWasOpenBefore() {
        var later = NOW.plusSeconds(60);
        var withdrawn = open.withdraw("Overtaken.", later);
        assertThat(withdrawn.wasOpen(NOW)).isTrue();
        assertThat(withdrawn.wasOpen(later)).isFalse();
        assertThat(open.wasOpen(NOW.minusSeconds(1))).isFalse();
        refused(Refusal.WITHDRAWN_ALREADY, () -> withdrawn.withdraw("Again.", later));
        refused(Refusal.WITHDRAWN_ALREADY, () -> withdrawn.redrawn("LAW", Language.EN, List.of(PARAGRAPH), 0));
    }

    @Test
    void onceOpenItsElementAndItsOriginalStay() {
        var other = List.of(UUID.randomUUID());
        assertThat(draft.redrawn("LAW", Language.FR, other, 0).element()).isEqualTo("LAW");
        var redrawn = open.redrawn("LAW", Language.FR, other, 0);
        assertThat(redrawn.element()).isEqualTo("SCOPE");
        assertThat(redrawn.language()).isEqualTo(Language.EN);
        assertThat(redrawn.paragraphs()).isEqualTo(other);
    }

    @Test
    void aPositionIsTakenOnWhatIsOpen() {
        refused(Refusal.NOT_OPEN, () -> taken(draft, Stance.SUPPORT, ""));
        refused(Refusal.NOT_OPEN, () -> taken(open.withdraw("Overtaken.", NOW), Stance.SUPPORT, ""));
        assertThat(taken(open, Stance.SUPPORT, "").ownWord()).isTrue();
    }

    @Test
    void needsChangeCarriesTheChangeAndNothingElseDoes() {
        refused(Refusal.NO_CHANGE, () -> taken(open, Stance.NEEDS_CHANGE, " "));
        refused(Refusal.CHANGE_WITHOUT_NEED, () -> taken(open, Stance.SUPPORT, "Every two years."));
        assertThat(taken(open, Stance.NEEDS_CHANGE, "Every two years.").change())
                .isEqualTo("Every two years.");
    }

    @Test
    void aReadingIsShownByAParagraph() {
        refused(Refusal.NO_PARAGRAPH, () -> read(List.of()));
        assertThat(read(List.of(PARAGRAPH)).ownWord()).isFalse();
    }

    @Test
    void aReadingIsConfirmedByTheSameWordsAsOnesOwn() {
        var reading = read(List.of(PARAGRAPH));
        var confirmed = reading.confirmed(UUID.randomUUID(), open, NOW);
        assertThat(confirmed.ownWord()).isTrue();
        assertThat(confirmed.answers()).isEqualTo(reading.id());
        assertThat(confirmed.stance()).isEqualTo(reading.stance());
        assertThat(confirmed.paragraphs()).isEqualTo(reading.paragraphs());
        refused(Refusal.ANSWERED_ALREADY, () -> confirmed.confirmed(UUID.randomUUID(), open, NOW));
    }

    @Test
    void nearIsOneStepOnTheScaleAndNobodyIsNearWhoHasNoPosition() {
        assertThat(Stance.SUPPORT.isNear(Stance.CAN_ACCEPT)).isTrue();
        assertThat(Stance.SUPPORT.isNear(Stance.NEEDS_CHANGE)).isFalse();
        assertThat(Stance.CANNOT_ACCEPT.isNear(Stance.NEEDS_CHANGE)).isTrue();
        assertThat(Stance.CANNOT_ACCEPT.isNear(Stance.NO_POSITION_YET)).isFalse();
        assertThat(Stance.NO_POSITION_YET.isNear(Stance.NO_POSITION_YET)).isFalse();
    }

    private static Position taken(Proposition on, Stance stance, String change) {
        return Position.taken(UUID.randomUUID(), on, STATE, stance, change, "", Language.EN, List.of(), null, NOW);
    }

    private Position read(List<UUID> paragraphs) {
        return Position.read(UUID.randomUUID(), open, STATE, Stance.SUPPORT, "", "", Language.EN, paragraphs, NOW);
    }

    private static Proposition drawn(List<UUID> paragraphs) {
        return new Proposition(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "SCOPE",
                Language.EN,
                Map.of(),
                paragraphs,
                PropositionState.DRAFT,
                Audience.PUBLIC,
                NOW,
                null,
                null,
                "",
                false,
                0);
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(RuleBroken.class)
                .extracting(broken -> ((RuleBroken) broken).refusal())
                .isEqualTo(refusal);
    }
}
