package org.entente.documents.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Paragraphs that are pieces of others: split off one, or merged into one. */
final class Pieces {

    /** A piece of fewer words may come from anywhere. */
    private static final int LEAST_WORDS = 3;

    private static final int FAR_WORDS = 8;

    /** Of a piece that was split off, so much comes from the paragraph that it was split off; it may have been edited too. */
    private static final double TAKEN = 0.6;

    /** A piece so sure is taken, however short it is or however far. */
    private static final double SURELY_TAKEN = 0.8;

    /** By so much another explanation has to be the better one. */
    private static final double CLEARLY = 0.25;

    /** That much of a paragraph is in its pieces. */
    private static final double COVERED = 0.5;

    private final Pairs pairs;
    private final Likeness likeness;
    private final Groups groups;

    Pieces(Pairs pairs, Likeness likeness, Groups groups) {
        this.pairs = pairs;
        this.likeness = likeness;
        this.groups = groups;
    }

    void find() {
        for (var side : Side.values()) toBetterHands(side);
        for (var side : Side.values()) putBeside(side);
        for (var side : Side.values()) putFar(side);
        for (var side : Side.values()) divided(side);
    }

    /** Out of a pair that shares little, a paragraph that is a piece of what stands beside it. */
    private void toBetterHands(Side side) {
        for (var at = 0; at < groups.size(side); at++) {
            var group = groups.of(side, at);
            if (group == null || !group.isOne(side) || !group.isOne(side.other())) continue;
            var piece = likeness.features(side, at);
            var own = piece.within(likeness.features(side.other(), group.first(side.other())));
            if (own > 1 - CLEARLY || piece.size() < LEAST_WORDS) continue;
            var better = best(piece, groups.beside(side, at), side.other(), LEAST_WORDS);
            if (better.group() == null || better.taken() < SURELY_TAKEN || better.taken() < own + CLEARLY) continue;
            groups.part(group);
            groups.put(better.group(), side, at);
        }
    }

    /** Pieces that were split off the paragraph beside them, or merged into it. */
    private void putBeside(Side side) {
        for (var at : groups.free(side)) {
            var piece = likeness.features(side, at);
            var best = best(piece, groups.beside(side, at), side.other(), 1);
            if (best.group() == null) continue;
            // One word may come from anywhere, unless it is all that is missing.
            var isEnough = piece.size() >= LEAST_WORDS - 1
                    || piece.size() == best.group().left(side.other()).size();
            var least = piece.size() < LEAST_WORDS ? SURELY_TAKEN : TAKEN;
            if (isEnough && best.taken() >= least) groups.put(best.group(), side, at);
        }
    }

    /** The same, where the paragraph stands elsewhere: only long pieces, and little changed. */
    private void putFar(Side side) {
        var free = groups.free(side);
        var givers = givers(side.other());
        if ((long) free.length * givers.size() > Groups.LOOKS) return;
        for (var at : free) {
            var piece = likeness.features(side, at);
            if (piece.size() < FAR_WORDS) continue;
            var best = best(piece, givers, side.other(), FAR_WORDS);
            if (best.group() != null && best.taken() >= SURELY_TAKEN) groups.put(best.group(), side, at);
        }
    }

    /** Who gives most of a piece, and how much. */
    private record Giver(@Nullable Group group, double taken) {}

    private static Giver best(Features piece, List<Group> groups, Side whole, int leastWords) {
        var best = new Giver(null, 0);
        for (var group : groups) {
            if (!group.isOne(whole) || group.left(whole).size() < leastWords) continue;
            var taken = piece.within(group.left(whole));
            if (taken > best.taken()) best = new Giver(group, taken);
        }
        return best;
    }

    private List<Group> givers(Side whole) {
        return groups.inOrder(whole).stream()
                .filter(group -> group.isOne(whole) && group.left(whole).size() >= FAR_WORDS)
                .toList();
    }

    /** A paragraph without counterpart, whose pieces on this side are without one too: at least two, and most of it. */
    private void divided(Side side) {
        var wholes = groups.free(side.other());
        var free = groups.free(side);
        for (var at : wholes) {
            var whole = likeness.features(side.other(), at);
            if (whole.size() < 2 * LEAST_WORDS) continue;
            var left = whole;
            var pieces = new ArrayList<Integer>();
            for (var piece : pieces(side, whole, groups.near(side, free, at, wholes.length))) {
                var features = likeness.features(side, piece);
                if (features.within(left) < TAKEN) continue;
                left = left.without(features);
                pieces.add(piece);
            }
            if (pieces.size() < 2 || left.size() > whole.size() * (1 - COVERED)) continue;
            var first = pieces.removeFirst();
            var group = side == Side.AFTER ? new Group(likeness, at, first) : new Group(likeness, first, at);
            pieces.forEach(piece -> group.add(side, piece));
            pairs.join(group.first(Side.BEFORE), group.first(Side.AFTER));
            groups.put(group);
        }
    }

    /** Those that are in it for the most part, the longest first. */
    private List<Integer> pieces(Side side, Features whole, int[] free) {
        return IntStream.of(free)
                .filter(at -> groups.isFree(side, at))
                .filter(at -> likeness.features(side, at).size() >= LEAST_WORDS)
                .filter(at -> likeness.features(side, at).size() < whole.size())
                .filter(at -> likeness.features(side, at).within(whole) >= TAKEN)
                .boxed()
                .sorted(Comparator.comparingInt(
                                (Integer at) -> likeness.features(side, at).size())
                        .reversed())
                .toList();
    }
}
