package org.entente.documents.comparison;

import java.util.Arrays;

/** A paragraph's words, and its words two by two, in no order: enough to tell how much two paragraphs share. */
final class Features {

    /** What stands at the beginning and at the end of every paragraph. */
    private static final int EDGE = 1;

    /** Of a text with more words, its beginning has to do. */
    private static final int MOST = 100_000;

    final int[] words;
    final int[] pairs;

    private Features(int[] words, int[] pairs) {
        this.words = words;
        this.pairs = pairs;
    }

    static Features of(String text) {
        var tokens = Tokens.of(text);
        var words = new int[Math.min(MOST, tokens.count())];
        var count = 0;
        for (var i = 0; i < tokens.count() && count < MOST; i++) {
            if (tokens.isSaying(i)) words[count++] = hash(text, tokens.start(i), tokens.end(i));
        }
        words = Arrays.copyOf(words, count);
        var pairs = new int[count + 1];
        for (var i = 0; i <= count; i++)
            pairs[i] = mixed((i == 0 ? EDGE : words[i - 1]) * 31 + (i == count ? EDGE : words[i]) + 7);
        Arrays.sort(words);
        Arrays.sort(pairs);
        return new Features(words, pairs);
    }

    /** From 0, nothing in common, to 1, the same words in the same order or nearly. */
    double likeness(Features other) {
        return (dice(words, other.words) + dice(pairs, other.pairs)) / 2;
    }

    /** How much of this one is in the other, from 0 to 1. */
    double within(Features other) {
        if (words.length == 0) return 0;
        // Of its edges, at least one is not one any more.
        var inner = Math.max(1, pairs.length - 2);
        return (common(words, other.words) / (double) words.length
                        + Math.min(1, common(pairs, other.pairs) / (double) inner))
                / 2;
    }

    /** What is left of it when all is taken out that the other has. */
    Features without(Features other) {
        return new Features(left(words, other.words), left(pairs, other.pairs));
    }

    int size() {
        return words.length;
    }

    static int mixed(int hash) {
        var mixed = hash * 0x85EBCA6B;
        mixed ^= mixed >>> 15;
        mixed *= 0xC2B2AE35;
        return mixed ^ mixed >>> 13;
    }

    /** In capitals or not: what was in the middle of a paragraph may now begin one. */
    private static int hash(String text, int from, int to) {
        var hash = 0;
        for (var at = from; at < to; at++) hash = 31 * hash + Character.toLowerCase(text.charAt(at));
        return mixed(hash);
    }

    private static double dice(int[] some, int[] others) {
        return some.length + others.length == 0 ? 1 : 2.0 * common(some, others) / (some.length + others.length);
    }

    private static int common(int[] some, int[] others) {
        var common = 0;
        for (int i = 0, j = 0; i < some.length && j < others.length; ) {
            var one = some[i];
            var other = others[j];
            if (one == other) common++;
            if (one <= other) i++;
            if (one >= other) j++;
        }
        return common;
    }

    private static int[] left(int[] some, int[] others) {
        var left = new int[some.length];
        var count = 0;
        for (int i = 0, j = 0; i < some.length; ) {
            if (j == others.length || some[i] < others[j]) {
                left[count++] = some[i++];
            } else {
                if (some[i] == others[j]) i++;
                j++;
            }
        }
        return Arrays.copyOf(left, count);
    }
}
