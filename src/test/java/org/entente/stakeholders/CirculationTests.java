package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.entente.web.RuleBroken;
import org.junit.jupiter.api.Test;

class CirculationTests {

    private final Accreditation accreditation = Rules.accreditation(RenewalRule.NONE, true);
    private final Circulation list = Rules.list(accreditation);

    @Test
    void runsUntilItsClosingInstantAndIsOverAtIt() {
        assertThat(list.isRunning(Rules.CLOSES.minusNanos(1))).isTrue();
        assertThat(list.isRunning(Rules.CLOSES)).isFalse();
        assertThat(list.isDue(Rules.CLOSES)).isTrue();
    }

    @Test
    void isConcludedOnceHoweverLateAtItsInstant() {
        var down = Rules.CLOSES.plus(Duration.ofDays(2));
        var ended = list.conclude(down);
        assertThat(ended.endedAt()).isEqualTo(Rules.CLOSES);
        assertThat(ended.carriedOut()).isEqualTo(down);
        assertThatThrownBy(() -> ended.conclude(down)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> list.conclude(Rules.CLOSES.minusNanos(1))).isInstanceOf(RuleBroken.class);
    }

    /** The clocks go forward while it runs, and the last day ends at 23:59 all the same. */
    @Test
    void closesAtTheLastMinuteOfItsLastDayInNewYork() {
        assertThat(CirculationForm.earliest(accreditation, Rules.NOW)).isEqualTo(Instant.parse("2026-04-02T03:59:00Z"));
        assertThat(CirculationForm.earliest(accreditation, Instant.parse("2026-10-20T15:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-20T04:59:00Z"));
    }

    /** Whatever the hour: no list is a minute shorter than the rule says, also where the clocks go forward meanwhile. */
    @Test
    void theWindowIsCountedToTheMinuteByTheClocksOfNewYork() {
        var opened = Instant.parse("2026-03-02T15:00:00Z");
        assertThat(CirculationForm.soonest(accreditation, opened)).isEqualTo(Instant.parse("2026-04-01T14:00:00Z"));
        assertThat(CirculationForm.soonest(accreditation, opened.plusMillis(1)))
                .isEqualTo(Instant.parse("2026-04-01T14:01:00Z"));
        var lastSeconds = Instant.parse("2026-03-03T04:59:30Z");
        assertThat(CirculationForm.soonest(accreditation, lastSeconds))
                .isEqualTo(Instant.parse("2026-04-02T04:00:00Z"));
        assertThat(CirculationForm.earliest(accreditation, lastSeconds))
                .as("what is proposed is never too early")
                .isEqualTo(Instant.parse("2026-04-03T03:59:00Z"));
        assertThat(CirculationForm.soonest(accreditation, Instant.parse("2026-10-20T15:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-19T16:00:00Z"));
    }

    /** The clocks go back on 1 November. */
    @Test
    void remindsAtTheSameHourOfNewYorkWhereClocksChangeMeanwhile() {
        var autumn = new Circulation(
                list.id(),
                accreditation.id(),
                1,
                Instant.parse("2026-10-01T15:00:00Z"),
                Instant.parse("2026-11-05T04:59:00Z"),
                null,
                null,
                null,
                0);
        assertThat(autumn.remindsAt()).isEqualTo(Instant.parse("2026-10-29T03:59:00Z"));
    }

    @Test
    void remindsAWeekBeforeOrInTheMiddleOfAShortOne() {
        assertThat(list.remindsAt()).isEqualTo(Rules.CLOSES.minus(Duration.ofDays(7)));
        var brief = new Circulation(
                list.id(), accreditation.id(), 1, Rules.NOW, Rules.NOW.plusSeconds(100), null, null, null, 0);
        assertThat(brief.remindsAt()).isEqualTo(Rules.NOW.plusSeconds(50));
        assertThat(brief.isToRemind(Rules.NOW.plusSeconds(50))).isTrue();
        assertThat(brief.reminded(Rules.NOW.plusSeconds(50)).isToRemind(Rules.NOW.plusSeconds(51)))
                .isFalse();
    }

    @Test
    void isExtendedToLaterOnlyAndRemindsAgain() {
        var reminded = list.reminded(Rules.CLOSES.minusSeconds(9));
        var longer = reminded.extend(Rules.CLOSES.plus(Duration.ofDays(10)), Rules.CLOSES.minusSeconds(1));
        assertThat(longer.remindedAt()).isNull();
        assertThatThrownBy(() -> list.extend(Rules.CLOSES, Rules.NOW)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> list.extend(Rules.CLOSES.plusSeconds(9), Rules.CLOSES))
                .isInstanceOf(RuleBroken.class);
    }
}
