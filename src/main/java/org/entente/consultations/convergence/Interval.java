package org.entente.consultations.convergence;

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
    private static final double TAIL = (1 - CONFIDENCE) / 2;

    /** Of a population without end (Clopper and Pearson 1934); everything is possible where nobody answered. */
    public static Interval of(int successes, int answers) {
        if (answers == 0) return new Interval(0, 1);
        if (successes == 0) return new Interval(0, 1 - Math.pow(TAIL, 1.0 / answers));
        if (successes == answers) return new Interval(Math.pow(TAIL, 1.0 / answers), 1);
        var interval = BinomialProportion.getClopperPearsonInterval(answers, (double) successes / answers, CONFIDENCE);
        return new Interval(interval.getLowerBound(), interval.getUpperBound());
    }

    /**
     * Of a group whose members are known, as if those who answered had been drawn by lot: every number of supporters
     * among the members that the answers do not make improbable (Wright 1991, inverted hypergeometric tests). Narrower
     * than without end, and a point where everybody answered.
     */
    public static Interval ofMembers(int successes, int answers, int members) {
        if (members == 0) return new Interval(0, 1);
        var least = successes;
        while (least < members && upperTail(least, successes, answers, members) <= TAIL) least++;
        var most = members - (answers - successes);
        while (most > 0 && lowerTail(most, successes, answers, members) <= TAIL) most--;
        return new Interval((double) least / members, (double) most / members);
    }

    private static double upperTail(int supporters, int successes, int answers, int members) {
        return new HypergeometricDistribution(members, supporters, answers).upperCumulativeProbability(successes);
    }

    private static double lowerTail(int supporters, int successes, int answers, int members) {
        return new HypergeometricDistribution(members, supporters, answers).cumulativeProbability(successes);
    }
}
