package org.entente.documents.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of paragraphs whose text has changed, which belong together; and which have no counterpart yet. */
final class Groups {

    /** So many pairs of paragraphs that stand apart are looked at. */
    static final int LOOKS = 40_000;

    /** With more paragraphs between them that have no counterpart, two do not stand beside each other. */
    private static final int BESIDE = 50;

    private final Pairs pairs;
    private final @Nullable Group[] before;
    private final @Nullable Group[] after;

    Groups(SameText same, Pairs pairs) {
        this.pairs = pairs;
        before = new Group[same.numbersBefore.length];
        after = new Group[same.numbersAfter.length];
    }

    /** None where the paragraph has no counterpart, or one of the same words. */
    @Nullable
    Group of(Side side, int at) {
        return all(side)[at];
    }

    boolean isFree(Side side, int at) {
        return of(side, at) == null && (side == Side.BEFORE ? pairs.isFreeBefore(at) : pairs.isFreeAfter(at));
    }

    int size(Side side) {
        return all(side).length;
    }

    int[] free(Side side) {
        return IntStream.range(0, size(side)).filter(at -> isFree(side, at)).toArray();
    }

    void put(Group group) {
        for (var side : Side.values()) {
            for (var at : group.inOrder(side)) all(side)[at] = group;
        }
    }

    void put(Group group, Side side, int at) {
        group.add(side, at);
        all(side)[at] = group;
    }

    /** Of one on either side, which are then without counterpart. */
    void part(Group group) {
        for (var side : Side.values()) all(side)[group.first(side)] = null;
        pairs.part(group.first(Side.BEFORE), group.first(Side.AFTER));
    }

    /** By their places on this side. */
    List<Group> inOrder(Side side) {
        return new HashSet<>(Arrays.asList(all(side)))
                .stream()
                        .flatMap(Stream::ofNullable)
                        .sorted(Comparator.comparingInt(group -> group.first(side)))
                        .toList();
    }

    /** The nearest on either hand that have changed, with nothing between but what has no counterpart. */
    List<Group> beside(Side side, int at) {
        var beside = new ArrayList<@Nullable Group>();
        var left = at - 1;
        while (left >= Math.max(0, at - BESIDE) && isFree(side, left)) left--;
        var right = at + 1;
        var end = Math.min(size(side), at + BESIDE);
        while (right < end && isFree(side, right)) right++;
        if (left >= 0) beside.add(of(side, left));
        if (right < size(side)) beside.add(of(side, right));
        return beside.stream().filter(Objects::nonNull).toList();
    }

    /** All of these, or where that would be too many, those at about the place of one of the other side. */
    int[] near(Side side, int[] free, int at, int others) {
        var most = Math.max(2, LOOKS / Math.max(1, others));
        if (free.length <= most) return free;
        var place = Arrays.binarySearch(free, (int) ((long) at * size(side) / size(side.other())));
        var middle = place < 0 ? -place - 1 : place;
        var from = Math.clamp(middle - most / 2, 0, free.length - most);
        return Arrays.copyOfRange(free, from, from + most);
    }

    private @Nullable Group[] all(Side side) {
        return side == Side.BEFORE ? before : after;
    }
}
