package org.entente.documents.comparison;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** In a gap that is too large to look at all its pairs: those near its diagonal, and those that share what is rare. */
final class Candidates {

    /** So many pairs are looked at; of repeated paragraphs, which cost nothing the second time, more. */
    private static final int LOOKS = 4_000;

    private static final int REPEATED = 20_000;
    private static final int WIDE = 64;
    private static final int NARROW = 3;

    /** What at most so many paragraphs have tells which they are. */
    private static final int RARE = 6;

    private final int[] some;
    private final int[] others;
    private final Likeness likeness;
    private final int wide;

    /** What is rare in the second list: its hash in the upper half of a number, its place in the lower; sorted. */
    private final long[] rare;

    /** @param distinct how many pairs of different texts there are */
    Candidates(int[] some, int[] others, long distinct, Likeness likeness) {
        this.some = some;
        this.others = others;
        this.likeness = likeness;
        wide = distinct <= REPEATED ? WIDE : Math.max(NARROW, LOOKS / Math.max(some.length, others.length));
        rare = IntStream.range(0, others.length)
                .boxed()
                .flatMapToLong(j -> features(likeness.after(others[j]))
                        .filter(this::isRare)
                        .mapToLong(hash -> (long) hash << 32 | j))
                .sorted()
                .toArray();
    }

    /** In the second list, for the one at this place in the first; the last one first. */
    int[] of(int i) {
        var middle = (int) ((long) i * others.length / some.length);
        var near = IntStream.range(Math.max(0, middle - wide), Math.min(others.length, middle + wide + 1));
        return IntStream.concat(near, sharing(i))
                .map(place -> -place)
                .distinct()
                .sorted()
                .map(place -> -place)
                .toArray();
    }

    /** The few that share most of what is rare. */
    private IntStream sharing(int i) {
        var votes = new HashMap<Integer, Integer>();
        features(likeness.before(some[i])).filter(this::isRare).forEach(hash -> vote(hash, votes));
        return votes.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .mapToInt(Map.Entry::getKey);
    }

    private void vote(int hash, Map<Integer, Integer> votes) {
        var at = Arrays.binarySearch(rare, (long) hash << 32);
        for (var place = at < 0 ? -at - 1 : at; place < rare.length && rare[place] >> 32 == hash; place++)
            votes.merge((int) rare[place], 1, Integer::sum);
    }

    private boolean isRare(int hash) {
        return likeness.isRare(hash, RARE);
    }

    private static IntStream features(Features features) {
        return IntStream.concat(Arrays.stream(features.words), Arrays.stream(features.pairs));
    }
}
