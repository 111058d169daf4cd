package org.entente.documents.comparison;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** A paragraph and what it became, or the other way round: one on one side, one or more on the other. */
final class Group {

    private final Likeness likeness;
    private final Map<Side, SortedSet<Integer>> members = new EnumMap<>(Side.class);

    /** Of the one on a side, what none on the other side has; made when first asked for. */
    private final Map<Side, Features> left = new EnumMap<>(Side.class);

    Group(Likeness likeness, int before, int after) {
        this.likeness = likeness;
        for (var side : Side.values()) members.put(side, new TreeSet<>());
        of(Side.BEFORE).add(before);
        of(Side.AFTER).add(after);
    }

    List<Integer> inOrder(Side side) {
        return List.copyOf(of(side));
    }

    int first(Side side) {
        return of(side).first();
    }

    boolean isOne(Side side) {
        return of(side).size() == 1;
    }

    Features left(Side side) {
        return left.computeIfAbsent(side, none -> {
            var whole = likeness.features(side, first(side));
            for (var each : of(side.other())) whole = whole.without(likeness.features(side.other(), each));
            return whole;
        });
    }

    void add(Side side, int at) {
        left.put(side.other(), left(side.other()).without(likeness.features(side, at)));
        of(side).add(at);
    }

    private SortedSet<Integer> of(Side side) {
        return members.getOrDefault(side, new TreeSet<>());
    }
}
