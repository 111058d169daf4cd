package org.entente.documents.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Places that two lists surely share: so many items in a row that stand once in either, as far as their order is the same. */
final class Anchors {

    /** A place in the one list and in the other. */
    record Anchor(int before, int after) {}

    private final int[] before;
    private final int[] after;
    private final int row;

    private Anchors(int[] before, int[] after, int row) {
        this.before = before;
        this.after = after;
        this.row = row;
    }

    /** The first items of rows of this length, between these places. */
    static List<Anchor> of(int[] before, int i, int iEnd, int[] after, int j, int jEnd, int row) {
        if (iEnd - i < row || jEnd - j < row) return List.of();
        var anchors = new Anchors(before, after, row);
        var common = anchors.common(anchors.hashed(before, i, iEnd), anchors.hashed(after, j, jEnd));
        return inOrder(common);
    }

    /** The hash of each row in the upper half of a number, its place in the lower. */
    private long[] hashed(int[] items, int from, int to) {
        var hashed = new long[to - from - row + 1];
        for (var at = 0; at < hashed.length; at++) {
            var hash = 1;
            for (var k = 0; k < row; k++) hash = Features.mixed(31 * hash + items[from + at + k]);
            hashed[at] = (long) hash << 32 | from + at;
        }
        Arrays.sort(hashed);
        return hashed;
    }

    private List<Anchor> common(long[] left, long[] right) {
        var common = new ArrayList<Anchor>();
        for (int l = 0, r = 0; l < left.length && r < right.length; ) {
            var hash = left[l] >> 32;
            var other = right[r] >> 32;
            if (hash == other && isAlone(left, l) && isAlone(right, r) && isSame((int) left[l], (int) right[r]))
                common.add(new Anchor((int) left[l], (int) right[r]));
            if (hash <= other) l = past(left, l);
            if (hash >= other) r = past(right, r);
        }
        common.sort((one, two) -> Integer.compare(one.before(), two.before()));
        return common;
    }

    private static boolean isAlone(long[] hashed, int at) {
        return at + 1 == hashed.length || hashed[at + 1] >> 32 != hashed[at] >> 32;
    }

    private static int past(long[] hashed, int at) {
        var next = at + 1;
        while (next < hashed.length && hashed[next] >> 32 == hashed[at] >> 32) next++;
        return next;
    }

    private boolean isSame(int i, int j) {
        return Arrays.equals(before, i, i + row, after, j, j + row);
    }

    /** As many as can be, of those that stand in the order of the one list, that also stand in the order of the other. */
    private static List<Anchor> inOrder(List<Anchor> common) {
        var last = new int[common.size()];
        var previous = new int[common.size()];
        var length = 0;
        for (var at = 0; at < common.size(); at++) {
            var low = 0;
            for (var high = length; low < high; ) {
                var middle = (low + high) >>> 1;
                if (common.get(last[middle]).after() < common.get(at).after()) low = middle + 1;
                else high = middle;
            }
            previous[at] = low == 0 ? -1 : last[low - 1];
            last[low] = at;
            if (low == length) length++;
        }
        var chosen = new Anchor[length];
        for (int at = length == 0 ? -1 : last[length - 1], place = length - 1; at >= 0; at = previous[at])
            chosen[place--] = common.get(at);
        return List.of(chosen);
    }
}
