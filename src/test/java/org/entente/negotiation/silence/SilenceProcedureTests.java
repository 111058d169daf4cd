package org.entente.negotiation.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.RuleBroken;

/** The rules of silence, without a database. */
class SilenceProcedureTests {

    private static final Instant OPENS = Instant.parse("2026-11-24T23:00:00Z");
    private static final Instant CLOSES = OPENS.plus(Duration.ofHours(72));
    private static final Instant AMID = OPENS.plus(Duration.ofHours(24));

    private final UUID state = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();
    private final UUID fifth = UUID.randomUUID();
    private final SilenceProcedure procedure = on(List.of());

    @Example
    void isBrokenFromItsFirstInstantAndNotAtItsLast() {
        refused(Refusal.NOT_YET, () -> broken(procedure, OPENS.minusMillis(1)));
        assertThat(broken(procedure, OPENS).at()).isEqualTo(OPENS);
        assertThat(broken(procedure, CLOSES.minusNanos(1_000)).stands()).isTrue();
        refused(Refusal.LATE, () -> broken(procedure, CLOSES));
    }

    @Example
    void whoeverIsLateIsToldBothMoments() {
        var late = CLOSES.plusSeconds(3);
        assertThatThrownBy(() -> broken(procedure, late))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly(CLOSES, late));
    }

    @Example
    void onlyAStateThatIsInItBreaksIt() {
        refused(Refusal.NOT_IN_IT, () -> broken(procedure, UUID.randomUUID(), List.of(), AMID));
    }

    @Example
    void onlyWhatIsUnderSilenceIsObjectedTo() {
        var two = on(List.of(third, fifth));
        assertThat(broken(two, state, List.of(fifth), AMID).paragraphs()).containsExactly(fifth);
        assertThat(broken(two, state, List.of(), AMID).paragraphs()).isEmpty();
        refused(Refusal.NOT_IN_SCOPE, () -> broken(two, state, List.of(UUID.randomUUID()), AMID));
    }

    @Example
    void endsAtItsClosingInstantHoweverLateThatIsWrittenDown() {
        var later = CLOSES.plus(Duration.ofDays(1));
        var ended = procedure.conclude(false, later);
        assertThat(ended.endedAt()).isEqualTo(CLOSES);
        assertThat(ended.carriedOut()).isEqualTo(later);
        assertThat(ended.outcome()).isEqualTo(SilenceOutcome.UNOBJECTED);
        assertThat(procedure.conclude(true, CLOSES).outcome()).isEqualTo(SilenceOutcome.BROKEN);
        refused(Refusal.ENDED, () -> ended.conclude(false, later));
        refused(Refusal.NOT_YET_DUE, () -> procedure.conclude(false, CLOSES.minusMillis(1)));
    }

    /** States have been given until a stated moment. */
    @Example
    void theGavelWaitsForItUntilItsClosingInstant() {
        refused(Refusal.RUNS_STILL, () -> procedure.mustNotHoldBack(OPENS.minusSeconds(1)));
        refused(Refusal.RUNS_STILL, () -> procedure.mustNotHoldBack(CLOSES.minusMillis(1)));
        procedure.mustNotHoldBack(CLOSES);
        procedure.callOff("Consultations go on.", AMID).mustNotHoldBack(AMID);
    }

    @Example
    void itEndsSoonADayBeforeOrHalfWay() {
        assertThat(lasting(Duration.ofDays(3)).endsSoonAt()).isEqualTo(OPENS.plus(Duration.ofDays(2)));
        assertThat(lasting(Duration.ofDays(2)).endsSoonAt()).isEqualTo(OPENS.plus(Duration.ofDays(1)));
        assertThat(lasting(Duration.ofHours(6)).endsSoonAt()).isEqualTo(OPENS.plus(Duration.ofHours(3)));
    }

    /** Silence is over the words that States were asked about. */
    @Example
    void anotherVersionWaitsForItFromWhenItIsSet() {
        refused(Refusal.HOLDS_VERSIONS, () -> procedure.mustNotHoldVersions(OPENS.minusSeconds(1)));
        refused(Refusal.HOLDS_VERSIONS, () -> procedure.mustNotHoldVersions(CLOSES.minusMillis(1)));
        procedure.mustNotHoldVersions(CLOSES);
        procedure.callOff("Consultations go on.", AMID).mustNotHoldVersions(AMID);
    }

    /** A clock that was set back takes nothing that a clock before it had refused. */
    @Example
    void whatHasEndedStaysEndedThoughTheClockIsSetBack() {
        var ended = procedure.conclude(false, CLOSES);
        refused(Refusal.ENDED, () -> broken(ended, AMID));
        refused(Refusal.ENDED, () -> ended.extend(CLOSES.plusSeconds(60), AMID));
        assertThat(ended.isRunning(AMID)).isFalse();
        refused(Refusal.LATE, () -> broken(ended, CLOSES));
    }

    @Example
    void isExtendedBeforeItsClosingInstantAndOnlyLater() {
        var later = CLOSES.plus(Duration.ofHours(48));
        var extended = procedure.extend(later, CLOSES.minusMillis(1));
        assertThat(broken(extended, CLOSES).stands()).isTrue();
        assertThat(procedure.extend(later, OPENS.minusSeconds(60)).closesAt()).isEqualTo(later);
        refused(Refusal.NOT_LATER, () -> procedure.extend(CLOSES, AMID));
        refused(Refusal.LATE, () -> procedure.extend(later, CLOSES));
    }

    @Example
    void isCalledOffOnceBeforeItsClosingInstant() {
        var off = procedure.callOff("The text is taken up again.", AMID);
        assertThat(off.endedAt()).isEqualTo(AMID);
        assertThat(off.outcome()).isEqualTo(SilenceOutcome.CALLED_OFF);
        refused(Refusal.ENDED, () -> off.callOff("Again.", AMID));
        refused(Refusal.ENDED, () -> broken(off, AMID));
        refused(Refusal.ENDED, () -> broken(off, CLOSES));
        refused(Refusal.LATE, () -> procedure.callOff("Too late.", CLOSES));
    }

    @Example
    void aBreakIsWithdrawnOnceWhileSilenceRuns() {
        var broken = broken(procedure, AMID);
        var withdrawn = broken.withdraw(procedure, AMID.plusSeconds(60));
        assertThat(withdrawn.stands()).isFalse();
        assertThat(withdrawn.at()).isEqualTo(AMID);
        refused(Refusal.WITHDRAWN_ALREADY, () -> withdrawn.withdraw(procedure, AMID.plusSeconds(61)));
        refused(Refusal.LATE, () -> broken.withdraw(procedure, CLOSES));
    }

    @Example
    void twoOverlapWhereTheyPutOneParagraphUnderSilence() {
        var two = on(List.of(third, fifth));
        assertThat(two.overlaps(List.of(fifth))).isTrue();
        assertThat(two.overlaps(List.of())).isTrue();
        assertThat(two.overlaps(List.of(UUID.randomUUID()))).isFalse();
        assertThat(procedure.overlaps(List.of(fifth))).isTrue();
    }

    @Example
    void itsClockSpeaksWhenItBeginsAndWhenItEnds() {
        assertThat(procedure.nextInstant(OPENS.minusSeconds(1))).isEqualTo(OPENS);
        assertThat(procedure.nextInstant(OPENS)).isEqualTo(CLOSES);
    }

    /** At every instant exactly one of four holds, and a break is taken in one of them alone. */
    @Property
    void atEveryInstantItIsAnnouncedOrRunsOrIsOver(@ForAll @LongRange(min = -90_000, max = 400_000) long seconds) {
        var now = OPENS.plusSeconds(seconds);
        var holds = List.of(procedure.isAnnounced(now), procedure.isRunning(now), procedure.isDue(now));
        assertThat(holds.stream().filter(each -> each)).hasSize(1);
        if (procedure.isRunning(now)) assertThat(broken(procedure, now).at()).isEqualTo(now);
        else assertThatThrownBy(() -> broken(procedure, now)).isInstanceOf(RuleBroken.class);
    }

    private SilenceBreak broken(SilenceProcedure of, Instant now) {
        return broken(of, state, List.of(), now);
    }

    private static SilenceBreak broken(SilenceProcedure of, UUID by, List<UUID> on, Instant now) {
        var reason = new BreakReason("", Language.EN);
        return of.broken(UUID.randomUUID(), by, on, reason, BreakVisibility.CHAIR, now);
    }

    private SilenceProcedure lasting(Duration time) {
        return until(OPENS.plus(time), List.of());
    }

    private SilenceProcedure on(List<UUID> paragraphs) {
        return until(CLOSES, paragraphs);
    }

    private SilenceProcedure until(Instant closes, List<UUID> paragraphs) {
        return new SilenceProcedure(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                paragraphs,
                Set.of(state),
                Names.ofEach(language -> ""),
                OPENS.minus(Duration.ofHours(1)),
                OPENS,
                closes,
                ZoneId.of("America/New_York"),
                null,
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
