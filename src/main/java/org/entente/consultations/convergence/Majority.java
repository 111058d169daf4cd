package org.entente.consultations.convergence;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Statements on which more than half of all who answered, of whatever group, are on one side, significantly so; the
 * weightiest first (Polis, {@code select-consensus-comments}).
 */
public record Majority(List<Finding> agree, List<Finding> disagree) {

    static Majority of(List<Finding> findings) {
        return new Majority(
                chosen(findings, Tally::agreement, Tally::agreementTest),
                chosen(findings, Tally::disagreement, Tally::disagreementTest));
    }

    private static List<Finding> chosen(
            List<Finding> findings, ToDoubleFunction<Tally> share, ToDoubleFunction<Tally> test) {
        return findings.stream()
                .filter(finding -> share.applyAsDouble(finding.all()) > 0.5
                        && test.applyAsDouble(finding.all()) > Parameters.SIGNIFICANT)
                .sorted(Comparator.<Finding>comparingDouble(
                                finding -> share.applyAsDouble(finding.all()) * test.applyAsDouble(finding.all()))
                        .reversed())
                .limit(Parameters.CHOSEN)
                .toList();
    }
}
