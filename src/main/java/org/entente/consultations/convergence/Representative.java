package org.entente.consultations.convergence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A statement by which a group stands out from the others, and on which side of it (Polis, {@code repness.clj}). */
public record Representative(String statement, Side side) {

    private record Candidate(String statement, InGroup group) {

        boolean isSignificant() {
            return significant(group.agreementRatioTest(), group.inside().agreementTest())
                    || significant(group.disagreementRatioTest(), group.inside().disagreementTest());
        }

        private static boolean significant(double ratioTest, double test) {
            return ratioTest > Parameters.SIGNIFICANT && test > Parameters.SIGNIFICANT;
        }

        Side side() {
            return group.agreementRatioTest() > group.disagreementRatioTest() ? Side.AGREE : Side.DISAGREE;
        }

        double best() {
            return Math.max(group.agreementRatioTest(), group.disagreementRatioTest());
        }

        /** Ratio, its test, share and its test, multiplied. */
        double weight() {
            var inside = group.inside();
            return side() == Side.AGREE
                    ? group.agreementRatio() * group.agreementRatioTest() * inside.agreement() * inside.agreementTest()
                    : group.disagreementRatio()
                            * group.disagreementRatioTest()
                            * inside.disagreement()
                            * inside.disagreementTest();
        }
    }

    /** The weightiest of those that pass both tests, agreed ones first; where none passes, the one nearest to it. */
    static List<Representative> of(int group, List<Finding> findings) {
        var significant = new ArrayList<Candidate>();
        Candidate nearest = null;
        for (var finding : findings) {
            var candidate = new Candidate(finding.statement(), finding.groups().get(group));
            if (!candidate.group.isCompared() || candidate.group.inside().votes() == 0) continue;
            if (candidate.isSignificant()) significant.add(candidate);
            if (nearest == null || candidate.best() > nearest.best()) nearest = candidate;
        }
        if (significant.isEmpty() && nearest != null) significant.add(nearest);
        return significant.stream()
                .sorted(Comparator.comparingDouble(Candidate::weight).reversed())
                .limit(Parameters.CHOSEN)
                .sorted(Comparator.comparing(Candidate::side))
                .map(candidate -> new Representative(candidate.statement, candidate.side()))
                .toList();
    }
}
