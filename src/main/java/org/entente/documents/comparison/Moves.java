package org.entente.documents.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;

/** Among paragraphs without a counterpart in order, those that stand elsewhere. */
final class Moves {

    /** What shares so much has surely moved; less surely, where nothing else explains it. */
    private static final double SURELY = 0.75;

    private static final double PERHAPS = 0.5;

    /** A paragraph of fewer words may come from anywhere. */
    private static final int LEAST_WORDS = 3;

    private final SameText same;
    private final Pairs pairs;
    private final Likeness likeness;
    private final Groups groups;

    Moves(SameText same, Pairs pairs, Likeness likeness, Groups groups) {
        this.same = same;
        this.pairs = pairs;
        this.likeness = likeness;
        this.groups = groups;
    }

    void findSure() {
        sameTextElsewhere();
        find(SURELY);
    }

    void findOthers() {
        find(PERHAPS);
    }

    private void sameTextElsewhere() {
        var gone = new HashMap<Integer, Deque<Integer>>();
        for (var i : groups.free(Side.BEFORE))
            gone.computeIfAbsent(same.numbersBefore[i], none -> new ArrayDeque<>())
                    .add(i);
        for (var j : groups.free(Side.AFTER)) {
            var like = gone.get(same.numbersAfter[j]);
            if (like != null && !like.isEmpty()) pairs.move(like.remove(), j);
        }
    }

    /** Found elsewhere, and edited too; the most alike first. */
    private void find(double least) {
        record Found(int before, int after, double score) {}
        var found = new ArrayList<Found>();
        var before = groups.free(Side.BEFORE);
        var after = groups.free(Side.AFTER);
        for (var i : before) {
            if (likeness.before(i).size() < LEAST_WORDS) continue;
            for (var j : groups.near(Side.AFTER, after, i, before.length)) {
                var score = likeness.elsewhere(i, j, least);
                if (score >= least) found.add(new Found(i, j, score));
            }
        }
        found.sort(Comparator.comparingDouble(Found::score).reversed());
        for (var each : found) {
            if (!groups.isFree(Side.BEFORE, each.before()) || !groups.isFree(Side.AFTER, each.after())) continue;
            pairs.move(each.before(), each.after());
            groups.put(new Group(likeness, each.before(), each.after()));
        }
    }
}
