package org.entente.consultations.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.consultations.propositions.Stance;
import org.entente.web.RuleBroken;
import org.springframework.util.LinkedMultiValueMap;

/** The rules of rounds, without a database. */
class RoundTests {

    private static final Instant OPENED = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-12-11T23:00:00Z");
    private static final Instant LATER = DEADLINE.plusSeconds(86_400);

    private final Round round = round();

    @Example
    void isOverWhenItsDeadlinePassesWhateverIsWrittenDown() {
        assertThat(round.isOpen(DEADLINE.minusMillis(1))).isTrue();
        assertThat(round.isOpen(DEADLINE)).isFalse();
        assertThat(round.isClosed()).isFalse();
        refused(Refusal.CLOSED, () -> round.mustTakeAnswers(DEADLINE));
    }

    @Example
    void itsDeadlineIsHonouredHoweverLateItIsCarriedOut() {
        var closed = round.closeAtDeadline(LATER);
        assertThat(closed.closedAt()).isEqualTo(DEADLINE);
        assertThat(closed.carriedOut()).isEqualTo(LATER);
        refused(Refusal.CLOSED, () -> closed.closeAtDeadline(LATER));
        refused(Refusal.NOT_YET_DUE, () -> round.closeAtDeadline(DEADLINE.minusMillis(1)));
    }

    @Example
    void isExtendedBeforeItsDeadlineAndOnlyLater() {
        assertThat(round.extend(LATER, OPENED).closesAt()).isEqualTo(LATER);
        refused(Refusal.NOT_LATER, () -> round.extend(DEADLINE, OPENED));
        refused(Refusal.CLOSED, () -> round.extend(LATER, DEADLINE));
    }

    @Example
    void isClosedEarlyOnceForAReason() {
        var now = OPENED.plusSeconds(60);
        var closed = round.closeEarly("All have answered.", now);
        assertThat(closed.closedAt()).isEqualTo(now);
        assertThat(closed.isOpen(now)).isFalse();
        refused(Refusal.CLOSED, () -> closed.closeEarly("Again.", now));
        refused(Refusal.CLOSED, () -> closed.extend(LATER, now));
    }

    @Example
    void farIsWhereFewerThanAFifthOfThreeOrMoreLieWithinAStep() {
        assertThat(FarOff.isFar(Stance.CANNOT_ACCEPT, Map.of(Stance.SUPPORT, 3)))
                .isTrue();
        assertThat(FarOff.isFar(Stance.CANNOT_ACCEPT, Map.of(Stance.SUPPORT, 2)))
                .isFalse();
        assertThat(FarOff.isFar(Stance.CANNOT_ACCEPT, Map.of(Stance.SUPPORT, 4, Stance.NEEDS_CHANGE, 1)))
                .isFalse();
        assertThat(FarOff.isFar(Stance.CANNOT_ACCEPT, Map.of(Stance.SUPPORT, 5, Stance.NEEDS_CHANGE, 1)))
                .isTrue();
        assertThat(FarOff.isFar(Stance.NO_POSITION_YET, Map.of(Stance.SUPPORT, 9)))
                .isFalse();
        assertThat(FarOff.isFar(Stance.SUPPORT, Map.of(Stance.NO_POSITION_YET, 9)))
                .isFalse();
    }

    @Property
    void nobodyIsFarFromAGroupThatSaysTheSameOrNextToIt(
            @ForAll Stance own, @ForAll @IntRange(max = 50) int same, @ForAll @IntRange(max = 50) int silent) {
        assertThat(FarOff.isFar(own, Map.of(own, same))).isFalse();
        assertThat(FarOff.isFar(own, Map.of(Stance.NO_POSITION_YET, silent))).isFalse();
    }

    @Example
    void aDeadlineIsReadByTheClockOfItsZone() {
        assertThat(typed("2026-12-11", "18:00", "America/New_York").deadline()).contains(DEADLINE);
        assertThat(typed("2026-12-11", "18:00", "Africa/Nairobi").deadline())
                .contains(Instant.parse("2026-12-11T15:00:00Z"));
        assertThat(typed("2027-03-14", "02:30", "America/New_York").deadline())
                .as("an hour that clocks leave out")
                .isEmpty();
        assertThat(typed("2026-12-11", "25:00", "UTC").deadline()).isEmpty();
        assertThat(typed("tomorrow", "18:00", "UTC").deadline()).isEmpty();
    }

    @Example
    void whatIsWrongWithADeadlineIsToldBesideIt() {
        assertThat(typed("2026-12-11", "", "UTC")
                        .mistakes(List.of(), Set.of(), OPENED)
                        .all())
                .containsKeys("date", "proposition");
        assertThat(typed("2026-11-01", "18:00", "Moon")
                        .mistakes(List.of(), Set.of(), OPENED)
                        .all())
                .containsKeys("date", "zone");
        assertThat(typed("2026-12-11", "17:59", "America/New_York")
                        .mistakes(DEADLINE)
                        .all())
                .containsKeys("date", "reason");
    }

    private static RoundForm typed(String date, String time, String zone) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("date", date);
        typed.add("time", time);
        typed.add("zone", zone);
        return new RoundForm(typed);
    }

    private static Round round() {
        return new Round(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                List.of(UUID.randomUUID()),
                Set.of(UUID.randomUUID()),
                true,
                OPENED,
                DEADLINE,
                ZoneId.of("America/New_York"),
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
