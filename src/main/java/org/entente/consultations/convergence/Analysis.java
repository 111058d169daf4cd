package org.entente.consultations.convergence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where answers meet and where they part: a pure function of answers, groups and parameters. No start from an earlier
 * result, nothing drawn by lot, and everything in the order of names: other orders of rows, columns or groups change not
 * one digit.
 *
 * @param findings of each statement, in the order of {@link Votes#statements()}
 * @param representative of each group, in the order of {@link Grouping#groups()}
 * @param map empty where answers do not differ
 * @param missing why a part of it could not be computed
 */
public record Analysis(
        Parameters parameters,
        Votes votes,
        Grouping grouping,
        List<Finding> findings,
        Majority majority,
        List<List<Representative>> representative,
        Optional<OpinionMap> map,
        Set<Missing> missing) {

    public static Analysis of(Votes votes, Grouping grouping, Parameters parameters) {
        var findings = findings(votes, grouping, parameters);
        var representative = new ArrayList<List<Representative>>();
        for (var group = 0; group < grouping.groups().size(); group++) {
            representative.add(Representative.of(group, findings));
        }
        var map = OpinionMap.of(votes);
        return new Analysis(
                parameters,
                votes,
                grouping,
                findings,
                Majority.of(findings),
                representative,
                map,
                missing(votes, grouping, map.isPresent()));
    }

    private static List<Finding> findings(Votes votes, Grouping grouping, Parameters parameters) {
        var tallies = Tallies.of(votes, grouping);
        var findings = new ArrayList<Finding>(votes.statements().size());
        for (var statement = 0; statement < votes.statements().size(); statement++) {
            findings.add(Finding.of(
                    votes.statements().get(statement), tallies.all(statement), tallies.groups(statement), parameters));
        }
        return findings;
    }

    private static Set<Missing> missing(Votes votes, Grouping grouping, boolean mapped) {
        var missing = EnumSet.noneOf(Missing.class);
        if (votes.count() == 0) missing.add(Missing.NO_VOTES);
        else if (votes.participants().size() == 1) missing.add(Missing.ONE_PARTICIPANT);
        else if (!mapped) missing.add(Missing.ALL_ALIKE);
        if (grouping.isEmpty()) missing.add(Missing.NO_GROUPS);
        else if (grouping.groups().size() == 1) missing.add(Missing.ONE_GROUP);
        return missing;
    }
}
