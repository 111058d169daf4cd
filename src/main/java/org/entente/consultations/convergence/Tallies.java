package org.entente.consultations.convergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How often each statement was agreed and disagreed with: by everybody, by all who are in a group, and by each group. */
final class Tallies {

    private static final int[] EVERYBODY = {0};

    private final Grouping grouping;
    private final int[][] agrees;
    private final int[][] disagrees;
    private final int[][] votes;

    private Tallies(Grouping grouping, int statements) {
        this.grouping = grouping;
        var sets = 2 + grouping.groups().size();
        agrees = new int[sets][statements];
        disagrees = new int[sets][statements];
        votes = new int[sets][statements];
    }

    static Tallies of(Votes votes, Grouping grouping) {
        var tallies = new Tallies(grouping, votes.statements().size());
        var sets = setsOf(votes.participants().size(), grouping);
        for (var participant = 0; participant < sets.length; participant++) {
            for (var place = votes.start(participant); place < votes.start(participant + 1); place++) {
                for (var set : sets[participant]) tallies.count(set, votes.column(place), votes.value(place));
            }
        }
        return tallies;
    }

    /** For each participant: set 0 is everybody, set 1 everybody in a group, counted once, and then come the groups. */
    private static int[][] setsOf(int participants, Grouping grouping) {
        var sets = new int[participants][];
        Arrays.fill(sets, EVERYBODY);
        for (var group = 0; group < grouping.groups().size(); group++) {
            for (var participant : grouping.groups().get(group).participants()) {
                var known = sets[participant];
                var first = known.length == 1;
                sets[participant] = Arrays.copyOf(known, known.length + (first ? 2 : 1));
                if (first) sets[participant][1] = 1;
                sets[participant][sets[participant].length - 1] = 2 + group;
            }
        }
        return sets;
    }

    private void count(int set, int statement, byte value) {
        votes[set][statement]++;
        if (value == Votes.AGREE) agrees[set][statement]++;
        if (value == Votes.DISAGREE) disagrees[set][statement]++;
    }

    Tally all(int statement) {
        return tally(0, statement);
    }

    List<InGroup> groups(int statement) {
        var groups = grouping.groups();
        var grouped = tally(1, statement);
        var found = new ArrayList<InGroup>(groups.size());
        for (var group = 0; group < groups.size(); group++) {
            var inside = tally(2 + group, statement);
            found.add(new InGroup(
                    groups.get(group).name(),
                    groups.get(group).members(),
                    inside,
                    grouped.without(inside),
                    groups.size() > 1));
        }
        return found;
    }

    private Tally tally(int set, int statement) {
        return new Tally(agrees[set][statement], disagrees[set][statement], votes[set][statement]);
    }
}
