package org.entente.documents.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.documents.comparison.Anchors.Anchor;

/** Of many pairs, those that stand in one order in both texts and together weigh most. */
final class Chain {

    private int[] befores = new int[64];
    private int[] afters = new int[64];
    private int[] previous = new int[64];
    private int count;

    /** For each number of items of the second text, the best that ends there or before, in the manner of Fenwick. */
    private final double[] weights;

    private final int[] ends;

    /** @param size of the second text */
    Chain(int size) {
        weights = new double[size + 1];
        ends = new int[size + 1];
        Arrays.fill(ends, -1);
    }

    /** Offered by their places in the first text, and for one of these from the last in the second text to the first. */
    void offer(int before, int after, double weight) {
        if (count == befores.length) grow();
        befores[count] = before;
        afters[count] = after;
        var best = 0.0;
        previous[count] = -1;
        for (var at = after; at > 0; at -= at & -at) {
            if (weights[at] <= best) continue;
            best = weights[at];
            previous[count] = ends[at];
        }
        best += weight;
        for (var at = after + 1; at < weights.length; at += at & -at) {
            if (weights[at] >= best) continue;
            weights[at] = best;
            ends[at] = count;
        }
        count++;
    }

    List<Anchor> best() {
        var best = 0.0;
        var end = -1;
        for (var at = weights.length - 1; at > 0; at -= at & -at) {
            if (weights[at] <= best) continue;
            best = weights[at];
            end = ends[at];
        }
        var chosen = new ArrayList<Anchor>();
        for (var at = end; at >= 0; at = previous[at]) chosen.add(new Anchor(befores[at], afters[at]));
        return chosen.reversed();
    }

    private void grow() {
        befores = Arrays.copyOf(befores, count * 2);
        afters = Arrays.copyOf(afters, count * 2);
        previous = Arrays.copyOf(previous, count * 2);
    }
}
