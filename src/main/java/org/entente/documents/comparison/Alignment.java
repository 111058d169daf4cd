package org.entente.documents.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.documents.comparison.Anchors.Anchor;

/** Between paragraphs that are certain: which became which, in order, those most alike. */
final class Alignment {

    /** Of so many pairs between two certain paragraphs each is looked at; of more, those that something speaks for. */
    private static final int PAIRS = 4_096;

    /** So many likenesses are remembered. */
    private static final int KNOWN = 100_000;

    /** A paragraph of fewer words in the place of another is that one, edited, whatever they share. */
    private static final int SHORT = 4;

    private final int[] before;
    private final int[] after;
    private final Pairs pairs;
    private final Likeness likeness;
    private final Map<Long, Double> known = new HashMap<>();

    Alignment(SameText same, Pairs pairs, Likeness likeness) {
        this.before = same.numbersBefore;
        this.after = same.numbersAfter;
        this.pairs = pairs;
        this.likeness = likeness;
    }

    void align() {
        var from = 0;
        var fromAfter = 0;
        for (var i = 0; i <= before.length; i++) {
            if (i < before.length && !pairs.isInOrder(i)) continue;
            var to = i < before.length ? pairs.after(i) : after.length;
            gap(free(from, i, true), free(fromAfter, to, false));
            from = i + 1;
            fromAfter = to + 1;
        }
    }

    private int[] free(int from, int to, boolean isBefore) {
        return IntStream.range(from, Math.max(from, to))
                .filter(at -> isBefore ? pairs.isFreeBefore(at) : pairs.isFreeAfter(at))
                .toArray();
    }

    private void gap(int[] some, int[] others) {
        var from = 0;
        var end = some.length;
        var otherEnd = others.length;
        while (from < end && from < otherEnd && before[some[from]] == after[others[from]])
            pairs.join(some[from], others[from++]);
        while (end > from && otherEnd > from && before[some[end - 1]] == after[others[otherEnd - 1]])
            pairs.join(some[--end], others[--otherEnd]);
        between(Arrays.copyOfRange(some, from, end), Arrays.copyOfRange(others, from, otherEnd));
    }

    private void between(int[] some, int[] others) {
        if (some.length == 0 || others.length == 0) return;
        var isSmall = (long) some.length * others.length <= PAIRS;
        if (!isSmall && divided(some, others)) return;
        var chain = new Chain(others.length);
        if (isSmall) offerAll(chain, some, others);
        else offerSome(chain, some, others);
        var best = settled(chain.best(), some, others);
        best.forEach(pair -> pairs.join(some[pair.before()], others[pair.after()]));
        leftBetween(best, some, others);
    }

    /** Of two with the same text beside each other, the one is left that has its counterpart's place. */
    private List<Anchor> settled(List<Anchor> best, int[] some, int[] others) {
        var settled = new ArrayList<Anchor>(best.size());
        for (var at = 0; at < best.size(); at++) {
            var last = settled.isEmpty() ? new Anchor(-1, -1) : settled.getLast();
            var next = at + 1 < best.size() ? best.get(at + 1) : new Anchor(some.length, others.length);
            var i = best.get(at).before();
            var j = best.get(at).after();
            while (i - last.before() < j - last.after()
                    && i + 1 < next.before()
                    && isSame(before, some[i], some[i + 1])) i++;
            while (j - last.after() < i - last.before()
                    && j + 1 < next.after()
                    && isSame(after, others[j], others[j + 1])) j++;
            settled.add(new Anchor(i, j));
        }
        return settledBack(settled, some, others);
    }

    /**
     * Again from the end: of several with the same text beside each other none could make room for the one before it. It does
     * where it is ahead of its counterpart, counted from the last pair that says something else.
     */
    private List<Anchor> settledBack(List<Anchor> best, int[] some, int[] others) {
        var settled = new ArrayList<>(best);
        var nearest = otherTexts(best, some);
        for (var at = best.size() - 1; at >= 0; at--) {
            var other = nearest[at] < 0 ? new Anchor(-1, -1) : best.get(nearest[at]);
            var next = at + 1 < best.size() ? settled.get(at + 1) : new Anchor(some.length, others.length);
            var i = best.get(at).before();
            var j = best.get(at).after();
            while (next.before() - i > next.after() - j
                    && i - other.before() < j - other.after()
                    && i + 1 < next.before()
                    && isSame(before, some[i], some[i + 1])) i++;
            while (next.after() - j > next.before() - i
                    && j - other.after() < i - other.before()
                    && j + 1 < next.after()
                    && isSame(after, others[j], others[j + 1])) j++;
            settled.set(at, new Anchor(i, j));
        }
        return settled;
    }

    /** For each pair, where the nearest before it stands that has another text; −1 where there is none. */
    private int[] otherTexts(List<Anchor> best, int[] some) {
        var nearest = new int[best.size()];
        for (var at = 0; at < nearest.length; at++) {
            var isLikeLast = at > 0
                    && isSame(
                            before,
                            some[best.get(at).before()],
                            some[best.get(at - 1).before()]);
            nearest[at] = isLikeLast ? nearest[at - 1] : at - 1;
        }
        return nearest;
    }

    private static boolean isSame(int[] numbers, int one, int other) {
        return numbers[one] == numbers[other];
    }

    /** At rows of paragraphs that stand once in either, where there are any. */
    private boolean divided(int[] some, int[] others) {
        var numbers = numbers(before, some);
        var otherNumbers = numbers(after, others);
        var anchors = Anchors.of(numbers, 0, some.length, otherNumbers, 0, others.length, 3);
        if (anchors.isEmpty()) anchors = Anchors.of(numbers, 0, some.length, otherNumbers, 0, others.length, 2);
        if (anchors.isEmpty()) return false;
        var from = 0;
        var fromOther = 0;
        for (var anchor : anchors) {
            gap(Arrays.copyOfRange(some, from, anchor.before()), Arrays.copyOfRange(others, fromOther, anchor.after()));
            pairs.join(some[anchor.before()], others[anchor.after()]);
            from = anchor.before() + 1;
            fromOther = anchor.after() + 1;
        }
        gap(Arrays.copyOfRange(some, from, some.length), Arrays.copyOfRange(others, fromOther, others.length));
        return true;
    }

    private static int[] numbers(int[] all, int[] places) {
        return Arrays.stream(places).map(at -> all[at]).toArray();
    }

    private void offerAll(Chain chain, int[] some, int[] others) {
        for (var i = 0; i < some.length; i++) {
            for (var j = others.length - 1; j >= 0; j--) offer(chain, some, others, i, j);
        }
    }

    private void offerSome(Chain chain, int[] some, int[] others) {
        var distinct = Arrays.stream(numbers(before, some)).distinct().count()
                * Arrays.stream(numbers(after, others)).distinct().count();
        var candidates = new Candidates(some, others, distinct, likeness);
        for (var i = 0; i < some.length; i++) {
            for (var j : candidates.of(i)) offer(chain, some, others, i, j);
        }
    }

    /** Squared, so that one pair that is alike outweighs two that are so by half. */
    private void offer(Chain chain, int[] some, int[] others, int i, int j) {
        var score = score(some[i], others[j]);
        if (score > 0) chain.offer(i, j, score * score);
    }

    private double score(int i, int j) {
        if (before[i] == after[j]) return 1;
        // Where paragraphs repeat, so do pairs of them.
        if (known.size() > KNOWN) known.clear();
        return known.computeIfAbsent((long) before[i] << 32 | after[j], none -> likeness.inPlace(i, j) * 0.99);
    }

    /** What nothing was found for may still be a short one that was put in the place of another. */
    private void leftBetween(List<Anchor> best, int[] some, int[] others) {
        var from = 0;
        var fromOther = 0;
        for (var at = 0; at <= best.size(); at++) {
            var to = at < best.size() ? best.get(at).before() : some.length;
            var toOther = at < best.size() ? best.get(at).after() : others.length;
            inPlace(Arrays.copyOfRange(some, from, to), Arrays.copyOfRange(others, fromOther, toOther));
            from = to + 1;
            fromOther = toOther + 1;
        }
    }

    private void inPlace(int[] some, int[] others) {
        if (some.length == 1 && others.length == 1) {
            var share = likeness.before(some[0]).likeness(likeness.after(others[0]));
            if (share >= Likeness.LEAST / 2) pairs.join(some[0], others[0]);
        }
        var shortOnes = shortOnes(Side.BEFORE, some);
        var shortOthers = shortOnes(Side.AFTER, others);
        if (shortOnes.length != shortOthers.length) return;
        for (var k = 0; k < shortOnes.length; k++) pairs.join(shortOnes[k], shortOthers[k]);
    }

    private int[] shortOnes(Side side, int[] places) {
        return Arrays.stream(places)
                .filter(at -> likeness.features(side, at).size() < SHORT)
                .toArray();
    }
}
