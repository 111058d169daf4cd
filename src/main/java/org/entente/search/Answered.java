package org.entente.search;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;

/**
 * The answers in one segment of an index, a bit for each thing.
 *
 * @param from the first stretch of sixty-four things in which there are any: those in one language lie together
 * @param to the stretch behind the last
 */
record Answered(LeafReader segment, FixedBitSet bits, int count, int from, int to) {

    static Answered of(LeafReader segment, FixedBitSet bits) {
        var stretches = bits.getBits();
        var from = 0;
        while (from < stretches.length && stretches[from] == 0) from++;
        var to = stretches.length;
        while (to > from && stretches[to - 1] == 0) to--;
        var count = 0;
        for (var at = from; at < to; at++) count += Long.bitCount(stretches[at]);
        return new Answered(segment, bits, count, from, to);
    }

    int stretches() {
        return to - from;
    }

    boolean has(int thing) {
        return bits.get(thing);
    }

    /** How many of them are among others. */
    int among(FixedBitSet others) {
        var mine = bits.getBits();
        var theirs = others.getBits();
        var count = 0;
        for (var at = from; at < to; at++) count += Long.bitCount(mine[at] & theirs[at]);
        return count;
    }

    /** The numbers of them all, in their order. */
    int[] listed() {
        var listed = new int[count];
        var stretches = bits.getBits();
        var next = 0;
        for (var at = from; at < to; at++) {
            for (var stretch = stretches[at]; stretch != 0; stretch &= stretch - 1)
                listed[next++] = at * Long.SIZE + Long.numberOfTrailingZeros(stretch);
        }
        return listed;
    }
}
