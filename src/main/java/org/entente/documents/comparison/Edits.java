package org.entente.documents.comparison;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;

/**
 * What was taken out of one list and what came into another: the least there is, or nearly so.
 *
 * <p>After Myers, “An O(ND) Difference Algorithm and Its Variations”, in linear space. Where two lists have little in common,
 * the search for the middle of the shortest way stops after {@link #MOST} steps and goes on from the furthest point it has
 * reached, so that the cost grows with the length and not with its square.
 */
public final class Edits {

    private static final int MOST = 200;

    private final int[] before;
    private final int[] after;
    private final BitSet removed = new BitSet();
    private final BitSet added = new BitSet();

    private Edits(int[] before, int[] after) {
        this.before = before;
        this.after = after;
    }

    public static <T> Edits of(List<T> before, List<T> after) {
        var numbers = new HashMap<T, Integer>();
        var edits = new Edits(numbered(before, numbers), numbered(after, numbers));
        edits.compare(0, edits.before.length, 0, edits.after.length);
        return edits;
    }

    public boolean isRemoved(int before) {
        return removed.get(before);
    }

    public boolean isAdded(int after) {
        return added.get(after);
    }

    /** Of both, together. */
    int count() {
        return removed.cardinality() + added.cardinality();
    }

    private static <T> int[] numbered(List<T> items, HashMap<T, Integer> numbers) {
        return items.stream()
                .mapToInt(item -> numbers.computeIfAbsent(item, none -> numbers.size()))
                .toArray();
    }

    private void compare(int fromBefore, int toBefore, int fromAfter, int toAfter) {
        var i = fromBefore;
        var j = fromAfter;
        while (i < toBefore && j < toAfter && before[i] == after[j]) {
            i++;
            j++;
        }
        var iEnd = toBefore;
        var jEnd = toAfter;
        while (iEnd > i && jEnd > j && before[iEnd - 1] == after[jEnd - 1]) {
            iEnd--;
            jEnd--;
        }
        if (i == iEnd || j == jEnd) {
            removed.set(i, iEnd);
            added.set(j, jEnd);
            return;
        }
        var middle = new Middle(i, iEnd, j, jEnd);
        compare(i, i + middle.x, j, j + middle.y);
        compare(i + middle.x, iEnd, j + middle.y, jEnd);
    }

    /** A point on a shortest way from the beginning to the end of a part, looked for from both. */
    private final class Middle {

        private final int fromBefore;
        private final int fromAfter;
        private final int n;
        private final int m;
        private final int most;

        /** How far along {@code before} each diagonal was followed, from the beginning and back from the end. */
        private final int[] forward;

        private final int[] backward;

        private int x;
        private int y;

        Middle(int fromBefore, int toBefore, int fromAfter, int toAfter) {
            this.fromBefore = fromBefore;
            this.fromAfter = fromAfter;
            n = toBefore - fromBefore;
            m = toAfter - fromAfter;
            most = Math.min(MOST, (n + m + 1) / 2);
            forward = new int[2 * most + 3];
            backward = new int[2 * most + 3];
            Arrays.fill(forward, -1);
            Arrays.fill(backward, -1);
            search();
        }

        private void search() {
            for (var step = 0; step <= most; step++) {
                for (var k = -step; k <= step; k += 2) {
                    var reached = follow(forward, step, k, true);
                    if (isMet(reached, k, backward, step - 1)) {
                        x = reached;
                        y = reached - k;
                        return;
                    }
                }
                for (var k = -step; k <= step; k += 2) {
                    var reached = follow(backward, step, k, false);
                    if (isMet(reached, k, forward, step)) {
                        x = n - reached;
                        y = m - (reached - k);
                        return;
                    }
                }
            }
            takeTheFurthest();
        }

        private int follow(int[] reached, int step, int k, boolean isForward) {
            var at = k + most + 1;
            var to = step == 0 ? 0 : -1;
            var down = reached[at + 1];
            if (down >= 0 && down - k <= m) to = down;
            var right = reached[at - 1];
            if (right >= 0 && right < n && right + 1 > to) to = right + 1;
            while (to >= 0 && to < n && to - k < m && isSame(to, to - k, isForward)) to++;
            reached[at] = to;
            return to;
        }

        private boolean isSame(int i, int j, boolean isForward) {
            return isForward
                    ? before[fromBefore + i] == after[fromAfter + j]
                    : before[fromBefore + n - 1 - i] == after[fromAfter + m - 1 - j];
        }

        /** The other side's way on the same diagonal goes as far or further. */
        private boolean isMet(int reached, int k, int[] others, int othersStep) {
            var other = n - m - k;
            if (reached < 0 || Math.abs(other) > othersStep || ((other - othersStep) & 1) != 0) return false;
            return others[other + most + 1] >= 0 && reached + others[other + most + 1] >= n;
        }

        private void takeTheFurthest() {
            for (var k = -most; k <= most; k++) {
                var reached = forward[k + most + 1];
                if (reached < 0 || 2 * reached - k <= x + y) continue;
                x = reached;
                y = reached - k;
            }
        }
    }
}
