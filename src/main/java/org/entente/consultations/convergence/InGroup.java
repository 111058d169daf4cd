package org.entente.consultations.convergence;

/**
 * One statement in one group, beside all grouped participants outside it. Where there is no other group nothing can be
 * compared, and {@link #isCompared()} says so.
 *
 * @param group the group's name
 * @param members all who belong to it, also those who never answered anything
 */
public record InGroup(String group, int members, Tally inside, Tally outside, boolean isCompared) {

    /** Counted by itself, and compared with nobody. */
    public static InGroup alone(String group, int members, Tally inside) {
        return new InGroup(group, members, inside, Tally.NONE, false);
    }

    /** How many times the agreement outside it has (ra). */
    public double agreementRatio() {
        return inside.agreement() / outside.agreement();
    }

    /** How many times the disagreement outside it has (rd). */
    public double disagreementRatio() {
        return inside.disagreement() / outside.disagreement();
    }

    /** Two-proportion test of agreeing more than outside (rat), a z with one added to every count. */
    public double agreementRatioTest() {
        return twoProportions(inside.agrees(), outside.agrees(), inside.votes(), outside.votes());
    }

    /** Two-proportion test of disagreeing more than outside (rdt). */
    public double disagreementRatioTest() {
        return twoProportions(inside.disagrees(), outside.disagrees(), inside.votes(), outside.votes());
    }

    /** Share of the members who answered; a group of nobody has none. */
    public double coverage() {
        return members == 0 ? 0 : (double) inside.votes() / members;
    }

    /** Between which shares of its members the agreement lies. */
    public Interval agreementInterval() {
        return Interval.of(inside.agrees(), inside.votes(), members);
    }

    private static double twoProportions(int successesIn, int successesOut, int votesIn, int votesOut) {
        double in = votesIn + 1, out = votesOut + 1;
        var pooled = (successesIn + successesOut + 2) / (in + out);
        // All of both said the same: no difference to test, and no division by nothing.
        if (pooled >= 1) return 0;
        var difference = (successesIn + 1) / in - (successesOut + 1) / out;
        return difference / Math.sqrt(pooled * (1 - pooled) * (1 / in + 1 / out));
    }
}
