package org.entente.documents.comparison;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How alike paragraphs are: by all their words, and by those that few others have. The first tells whether one may have become
 * the other at all; the second, which of fifty that all begin “Recalling its resolution” it became.
 */
final class Likeness {

    /** Below this two paragraphs are not one and the same, edited; unlike ones share some of their small words. */
    static final double LEAST = 0.25;

    /** How many paragraphs have a word, kept under a part of its hash: what falls together weighs a little less. */
    private static final int KEPT = 18;

    private static final int SOME = 64;

    private final List<String> before;
    private final List<String> after;
    private final @Nullable Features[] ofBefore;
    private final @Nullable Features[] ofAfter;
    private final double[] weightsBefore;
    private final double[] weightsAfter;
    private final short[] spread = new short[1 << KEPT];

    Likeness(List<String> before, List<String> after, Pairs pairs) {
        this.before = before;
        this.after = after;
        ofBefore = new Features[before.size()];
        ofAfter = new Features[after.size()];
        weightsBefore = new double[before.size()];
        weightsAfter = new double[after.size()];
        for (var i = 0; i < ofBefore.length; i++) if (pairs.isFreeBefore(i)) count(before(i), 1);
        for (var j = 0; j < ofAfter.length; j++) if (pairs.isFreeAfter(j)) count(after(j), 1);
        countSome(pairs);
        for (var i = 0; i < ofBefore.length; i++) if (pairs.isFreeBefore(i)) weightsBefore[i] = weight(before(i));
        for (var j = 0; j < ofAfter.length; j++) if (pairs.isFreeAfter(j)) weightsAfter[j] = weight(after(j));
    }

    Features before(int at) {
        var known = ofBefore[at];
        if (known != null) return known;
        var made = Features.of(before.get(at));
        ofBefore[at] = made;
        return made;
    }

    Features after(int at) {
        var known = ofAfter[at];
        if (known != null) return known;
        var made = Features.of(after.get(at));
        ofAfter[at] = made;
        return made;
    }

    Features features(Side side, int at) {
        return side == Side.BEFORE ? before(at) : after(at);
    }

    /** From 0 to 1, for two that stand at the same place; 0 where they are too unlike to be one. */
    double inPlace(int i, int j) {
        var plain = plain(i, j, LEAST);
        return plain == 0 ? 0 : (plain + telling(i, j)) / 2;
    }

    /** For two that do not: the same formula says nothing then, unless it is nobody else's. */
    double elsewhere(int i, int j, double least) {
        var plain = plain(i, j, least);
        return plain == 0 ? 0 : Math.min(plain, telling(i, j));
    }

    private double plain(int i, int j, double least) {
        var one = before(i);
        var other = after(j);
        // Of a much longer one even all words would be too few.
        if (2.0 * Math.min(one.size(), other.size()) < least * (one.size() + other.size())) return 0;
        var plain = one.likeness(other);
        return plain < least ? 0 : plain;
    }

    /** By what few have. */
    private double telling(int i, int j) {
        var all = weightsBefore[i] + weightsAfter[j];
        if (all == 0) return 1;
        var one = before(i);
        var other = after(j);
        return 2 * (common(one.words, other.words) + common(one.pairs, other.pairs)) / all;
    }

    /** Whether so few paragraphs have it that it tells which they are. */
    boolean isRare(int hash, int most) {
        return spread[place(hash)] <= most;
    }

    private double common(int[] some, int[] others) {
        var common = 0.0;
        for (int i = 0, j = 0; i < some.length && j < others.length; ) {
            var one = some[i];
            var other = others[j];
            if (one == other) common += weight(one);
            if (one <= other) i++;
            if (one >= other) j++;
        }
        return common;
    }

    /** A formula is one also where all but two that have it were kept; some of those that were kept stand for all of them. */
    private void countSome(Pairs pairs) {
        var kept = IntStream.range(0, ofBefore.length)
                .filter(i -> !pairs.isFreeBefore(i))
                .toArray();
        if (kept.length == ofBefore.length || kept.length == ofAfter.length) return;
        var step = 1 + kept.length / SOME;
        for (var at = 0; at < kept.length; at += step) count(Features.of(before.get(kept[at])), step);
    }

    private void count(Features features, int times) {
        count(features.words, times);
        count(features.pairs, times);
    }

    private void count(int[] hashes, int times) {
        for (var at = 0; at < hashes.length; at++) {
            if (at > 0 && hashes[at] == hashes[at - 1]) continue;
            var place = place(hashes[at]);
            spread[place] = (short) Math.min(Short.MAX_VALUE, spread[place] + times);
        }
    }

    private double weight(Features features) {
        var weight = 0.0;
        for (var hash : features.words) weight += weight(hash);
        for (var hash : features.pairs) weight += weight(hash);
        return weight;
    }

    private double weight(int hash) {
        return 1.0 / Math.max(1, spread[place(hash)]);
    }

    private static int place(int hash) {
        return hash >>> (32 - KEPT);
    }
}
