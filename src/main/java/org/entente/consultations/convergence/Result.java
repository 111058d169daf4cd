package org.entente.consultations.convergence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A result as a page shows it: the first of every list, and how many there are of it. */
public record Result(Analysis analysis, List<Finding> uniting, List<Finding> dividing, Optional<MapPicture> picture) {

    /** More than this is for the JSON. */
    public static final int SHOWN = 10;

    public static final int PARTICIPANTS = 200;

    public static Result of(Analysis analysis) {
        var groups = MapPicture.firstGroups(analysis.votes(), analysis.grouping());
        return new Result(
                analysis, uniting(analysis), dividing(analysis), analysis.map().map(map -> MapPicture.of(map, groups)));
    }

    /** What more than half of every group agree with, most agreed first. */
    static List<Finding> uniting(Analysis analysis) {
        return analysis.findings().stream()
                .filter(finding -> finding.unites() && finding.consensus().isPresent())
                .sorted(Comparator.<Finding>comparingDouble(
                                finding -> finding.consensus().orElseThrow())
                        .reversed())
                .toList();
    }

    /** What more than half of one group agree with and more than half of another do not, most divided first. */
    static List<Finding> dividing(Analysis analysis) {
        return analysis.findings().stream()
                .filter(Finding::divides)
                .sorted(Comparator.<Finding>comparingDouble(
                                finding -> finding.division().orElseThrow().value())
                        .reversed())
                .toList();
    }

    public Map<String, Integer> firstGroups() {
        return MapPicture.firstGroups(analysis.votes(), analysis.grouping());
    }
}
