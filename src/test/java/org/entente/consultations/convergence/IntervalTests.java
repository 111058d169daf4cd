package org.entente.consultations.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.distribution.discrete.HypergeometricDistribution;
import org.junit.jupiter.api.Test;

class IntervalTests {

    /** The table of Clopper and Pearson for 8 of 10: 0.4439 to 0.9748. */
    @Test
    void isClopperAndPearsonsWithoutEnd() {
        assertThat(Interval.of(8, 10).low()).isEqualTo(0.4439, within(1e-4));
        assertThat(Interval.of(8, 10).high()).isEqualTo(0.9748, within(1e-4));
        assertThat(Interval.of(0, 10).low()).isZero();
        assertThat(Interval.of(0, 10).high()).isEqualTo(1 - Math.pow(0.025, 0.1), within(1e-9));
        assertThat(Interval.of(10, 10).high()).isEqualTo(1);
        assertThat(Interval.of(0, 0)).isEqualTo(new Interval(0, 1));
    }

    @Test
    void isAPointWhereEveryMemberAnswered() {
        assertThat(Interval.ofMembers(3, 7, 7)).isEqualTo(new Interval(3.0 / 7, 3.0 / 7));
        assertThat(Interval.ofMembers(0, 0, 0)).isEqualTo(new Interval(0, 1));
        assertThat(Interval.ofMembers(0, 0, 54)).isEqualTo(new Interval(0, 1));
    }

    @Property
    void holdsTheShareFoundAndWhatIsKnownForCertain(
            @ForAll @IntRange(max = 60) int members,
            @ForAll @IntRange(max = 60) int some,
            @ForAll @IntRange(max = 60) int few) {
        var answers = Math.min(members, some);
        var successes = Math.min(answers, few);
        if (answers == 0) return;
        var interval = Interval.ofMembers(successes, answers, members);
        assertThat(interval.low()).isBetween((double) successes / members, interval.high());
        assertThat(interval.high()).isLessThanOrEqualTo((double) (members - answers + successes) / members);
        var share = (double) successes / answers;
        // Between two whole numbers of members where the share is none of them.
        assertThat(share).isBetween(interval.low() - 1.0 / members, interval.high() + 1.0 / members);
    }

    /** Both ends by trying every number of supporters there could be. */
    @Property
    void isWhatTryingEveryNumberOfSupportersGives(
            @ForAll @IntRange(min = 1, max = 60) int members,
            @ForAll @IntRange(max = 60) int some,
            @ForAll @IntRange(max = 60) int few) {
        var answers = Math.min(members, some);
        var successes = Math.min(answers, few);
        var possible = IntStream.rangeClosed(successes, members - (answers - successes))
                .filter(all -> {
                    var drawn = new HypergeometricDistribution(members, all, answers);
                    return drawn.upperCumulativeProbability(successes) > 0.025
                            && drawn.cumulativeProbability(successes) > 0.025;
                })
                .summaryStatistics();
        assertThat(Interval.ofMembers(successes, answers, members))
                .isEqualTo(new Interval((double) possible.getMin() / members, (double) possible.getMax() / members));
    }

    @Test
    void manyMembersAreTakenForAPopulationWithoutEnd() {
        assertThat(Interval.of(8, 10, 10_000)).isEqualTo(Interval.of(8, 10));
        assertThat(Interval.of(8, 10, 20)).isEqualTo(Interval.ofMembers(8, 10, 20));
    }
}
