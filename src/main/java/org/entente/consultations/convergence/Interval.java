package org.entente.consultations.convergence;

import java.util.function.IntPredicate;
import org.hipparchus.distribution.discrete.HypergeometricDistribution;
import org.hipparchus.stat.interval.BinomialProportion;

/**
 * Between which shares the true one lies, with 95 in 100 confidence, exactly and for the smallest numbers too.
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
public record Interval(double low, double high) {

    private static final double CONFIDENCE = 0.95;
    /** Written out: 1 less 0.95, halved, is not this number but a little more. */
    private static final double TAIL = 0.025;
    /** All States there are, and some more. */
    private static final int FEW = 250;

    /** Of a population without end (Clopper and Pearson 1934); everything is possible where nobody answered. */
    public static Interval of(int successes, int answers) {
        if (answers == 0) return new Interval(0, 1);
        if (successes == 0) return new Interval(0, 1 - Math.pow(TAIL, 1.0 / answers));
        if (successes == answers) return new Interval(Math.pow(TAIL, 1.0 / answers), 1);
        var interval = BinomialProportion.getClopperPearsonInterval(answers, (double) successes / answers, CONFIDENCE);
        return new Interval(interval.getLowerBound(), interval.getUpperBound());
    }

    /** Of a group: exactly of its members where these are few, as groups of States are; else as of a population without end. */
    public static Interval of(int successes, int answers, int members) {
        return members <= FEW ? ofMembers(successes, answers, members) : of(successes, answers);
    }

    /**
     * Of a group whose members are known, as if those who answered had been drawn by lot: every number of supporters
     * among the members that the answers do not make improbable (Wright 1991, inverted hypergeometric tests). Narrower
     * than without end, and a point where everybody answered.
     */
    static Interval ofMembers(int successes, int answers, int members) {
        if (members == 0) return new Interval(0, 1);
        var certain = members - (answers - successes);
        // The more supporters there are, the likelier so many among those who answered: both ends by halving.
        var least = first(successes, certain, all -> upperTail(all, successes, answers, members) > TAIL);
        var beyond = first(
                successes, certain + 1, all -> all > certain || lowerTail(all, successes, answers, members) <= TAIL);
        return new Interval((double) least / members, (double) (beyond - 1) / members);
    }

    /** The first number for which it holds, as it does for the last and for all between. */
    private static int first(int from, int last, IntPredicate holds) {
        var low = from;
        var high = last;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (holds.test(middle)) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static double upperTail(int supporters, int successes, int answers, int members) {
        return new HypergeometricDistribution(members, supporters, answers).upperCumulativeProbability(successes);
    }

    private static double lowerTail(int supporters, int successes, int answers, int members) {
        return new HypergeometricDistribution(members, supporters, answers).cumulativeProbability(successes);
    }
}
