package org.entente.documents.comparison;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What was taken out of one list and what came into another: the least there is, or nearly so.
 *
 * <p>After Myers, “An O(ND) Difference Algorithm and Its Variations”, in linear space. Where two lists have little in common,
 * the search for the middle of the shortest way stops after {@link #MOST} steps. It then looks for what stands once in either
 * list and goes on between those places; where there are none, from the furthest point it has reached, so that the cost grows
 * with the length and not with its square.
 */
public final class Edits {

    private static final int MOST = 200;

    /** How often a part is looked through for what stands once in it: each time costs its whole length. */
    private static final int LOOKS = 4;

    /** So many items in a row are surely in one place; of fewer, only where there are no such rows. */
    private static final int ROW = 4;

    /** So many items at most a change is put earlier or later, to stand at the borders of words. */
    private static final int FAR = 8;

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
        return of(numbered(before, numbers), numbered(after, numbers));
    }

    /** Of lists whose equal items bear equal numbers. */
    static Edits of(int[] before, int[] after) {
        var edits = new Edits(before, after);
        edits.compare(0, before.length, 0, after.length, LOOKS);
        return edits;
    }

    public boolean isRemoved(int before) {
        return removed.get(before);
    }

    public boolean isAdded(int after) {
        return added.get(after);
    }

    /**
     * Where what came or went may as well stand a little earlier or later, puts it where whole words come or go, each with the
     * space after it.
     */
    void settle(IntPredicate isSpaceBefore, IntPredicate isSpaceAfter) {
        settle(before, removed, isSpaceBefore, added);
        settle(after, added, isSpaceAfter, removed);
    }

    private static void settle(int[] items, BitSet changed, IntPredicate isSpace, BitSet others) {
        var place = 0;
        var other = 0;
        while (place < items.length) {
            if (others.get(other)) {
                other++;
            } else if (!changed.get(place)) {
                place++;
                other++;
            } else {
                var end = changed.nextClearBit(place);
                // Beside a change on the other side it is a replacement, and stands where it stands.
                var by = other > 0 && others.get(other - 1)
                        ? 0
                        : shift(items, changed, isSpace, others, place, end, other);
                changed.clear(place, end);
                changed.set(place + by, end + by);
                place = end + by;
                other += by;
            }
        }
    }

    private static int shift(
            int[] items, BitSet changed, IntPredicate isSpace, BitSet others, int from, int end, int other) {
        if (isWholeWords(isSpace, from, end)) return 0;
        for (var by = 1; by <= FAR && by <= from && by <= other; by++) {
            if (others.get(other - by) || changed.get(from - by) || items[from - by] != items[end - by]) break;
            if (isWholeWords(isSpace, from - by, end - by)) return -by;
        }
        for (var by = 1; by <= FAR && end + by <= items.length; by++) {
            if (others.get(other + by - 1) || changed.get(end + by - 1) || items[from + by - 1] != items[end + by - 1])
                break;
            if (isWholeWords(isSpace, from + by, end + by)) return by;
        }
        return 0;
    }

    private static boolean isWholeWords(IntPredicate isSpace, int from, int end) {
        return !isSpace.test(from) && isSpace.test(end - 1);
    }

    /** Of both, together. */
    int count() {
        return removed.cardinality() + added.cardinality();
    }

    private static <T> int[] numbered(List<T> items, Map<T, Integer> numbers) {
        return items.stream()
                .mapToInt(item -> numbers.computeIfAbsent(item, none -> numbers.size()))
                .toArray();
    }

    private void compare(int fromBefore, int toBefore, int fromAfter, int toAfter, int looks) {
        var i = fromBefore;
        var j = fromAfter;
        var iEnd = toBefore;
        var jEnd = toAfter;
        var left = looks;
        while (true) {
            while (i < iEnd && j < jEnd && before[i] == after[j]) {
                i++;
                j++;
            }
            while (iEnd > i && jEnd > j && before[iEnd - 1] == after[jEnd - 1]) {
                iEnd--;
                jEnd--;
            }
            if (i == iEnd || j == jEnd) break;
            var middle = new Middle(i, iEnd, j, jEnd);
            if (!middle.isFound && left > 0) {
                if (compareBetweenAnchors(i, iEnd, j, jEnd, left - 1)) return;
                left = 0;
            }
            // Of both parts the second may be as long as the whole: it is gone on with, and not called.
            compare(i, i + middle.x, j, j + middle.y, left);
            i += middle.x;
            j += middle.y;
        }
        removed.set(i, iEnd);
        added.set(j, jEnd);
    }

    private boolean compareBetweenAnchors(int i, int iEnd, int j, int jEnd, int looks) {
        var anchors = Anchors.of(before, i, iEnd, after, j, jEnd, ROW);
        if (anchors.isEmpty()) anchors = Anchors.of(before, i, iEnd, after, j, jEnd, 1);
        if (anchors.isEmpty()) return false;
        var fromBefore = i;
        var fromAfter = j;
        for (var anchor : anchors) {
            compare(fromBefore, anchor.before(), fromAfter, anchor.after(), looks);
            fromBefore = anchor.before();
            fromAfter = anchor.after();
        }
        compare(fromBefore, iEnd, fromAfter, jEnd, looks);
        return true;
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
        private boolean isFound = true;

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
            isFound = false;
            for (var k = -most; k <= most; k++) {
                var reached = forward[k + most + 1];
                if (reached < 0 || 2 * reached - k <= x + y) continue;
                x = reached;
                y = reached - k;
            }
        }
    }
}
