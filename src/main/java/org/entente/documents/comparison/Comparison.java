package org.entente.documents.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.documents.comparison.Change.Kind;

/**
 * What changed between two texts. Paragraphs find their counterparts first, by what is certain (the same text, once in either),
 * then in order by what they share, then out of order; only then are words compared, each paragraph's with those of its
 * counterpart.
 */
public final class Comparison {

    private final List<String> before;
    private final List<String> after;
    private final Pairs pairs;
    private final Groups groups;
    private final List<Change> changes = new ArrayList<>();

    private Comparison(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        pairs = new Pairs(before.size(), after.size());
        var same = new SameText(before, after, pairs);
        same.find();
        groups = new Groups(same, pairs);
        group(same, new Likeness(before, after, pairs));
    }

    private void group(SameText same, Likeness likeness) {
        var alignment = new Alignment(same, pairs, likeness);
        var moves = new Moves(same, pairs, likeness, groups);
        alignment.align();
        moves.findSure();
        // What was certain by itself may have been the one that moved, over others that were edited.
        if (pairs.settle(same::weight)) alignment.align();
        for (var i = 0; i < before.size(); i++)
            if (!pairs.isFreeBefore(i) && !same.isSame(i, pairs.after(i)))
                groups.put(new Group(likeness, i, pairs.after(i)));
        new Pieces(pairs, likeness, groups).find();
        moves.findOthers();
        pairs.settle(same::weight);
    }

    /** In the order in which the text after is read; what is gone comes where it stood. */
    public static List<Change> of(List<String> before, List<String> after) {
        var comparison = new Comparison(before, after);
        comparison.tell();
        return List.copyOf(comparison.changes);
    }

    private void tell() {
        var gone = goneAfter();
        gone.getFirst().forEach(this::tellGone);
        for (var j = 0; j < after.size(); j++) {
            tellAfter(j);
            gone.get(j + 1).forEach(this::tellGone);
        }
    }

    /** For the beginning and for each paragraph of the text after, those that are gone from behind it. */
    private List<List<Integer>> goneAfter() {
        var gone = new ArrayList<List<Integer>>();
        for (var j = 0; j <= after.size(); j++) gone.add(new ArrayList<>(0));
        var behind = 0;
        for (var i = 0; i < before.size(); i++) {
            if (pairs.isInOrder(i)) behind = pairs.after(i) + 1;
            if (groups.isFree(Side.BEFORE, i)) gone.get(behind).add(i);
        }
        return gone;
    }

    private void tellGone(int i) {
        tell(Kind.DELETED, List.of(i), List.of(), runs(Run.Kind.REMOVED, before.get(i)));
    }

    private void tellAfter(int j) {
        var group = groups.of(Side.AFTER, j);
        if (group != null) tell(group, j);
        else if (groups.isFree(Side.AFTER, j))
            tell(Kind.NEW, List.of(), List.of(j), runs(Run.Kind.ADDED, after.get(j)));
        else
            tell(
                    pairs.isInOrder(pairs.before(j)) ? Kind.KEPT : Kind.MOVED,
                    List.of(pairs.before(j)),
                    List.of(j),
                    runs(Run.Kind.SAME, after.get(j)));
    }

    /** Once, where the first of its paragraphs stands. */
    private void tell(Group group, int j) {
        if (group.first(Side.AFTER) != j) return;
        var befores = group.inOrder(Side.BEFORE);
        var afters = group.inOrder(Side.AFTER);
        tell(kind(group), befores, afters, Words.changed(lines(before, befores), lines(after, afters)));
    }

    private Kind kind(Group group) {
        if (!group.isOne(Side.AFTER)) return Kind.SPLIT;
        if (!group.isOne(Side.BEFORE)) return Kind.MERGED;
        return pairs.isInOrder(group.first(Side.BEFORE)) ? Kind.EDITED : Kind.MOVED;
    }

    private void tell(Kind kind, List<Integer> befores, List<Integer> afters, List<Run> runs) {
        changes.add(new Change(kind, befores, afters, runs));
    }

    private static List<Run> runs(Run.Kind kind, String text) {
        return text.isEmpty() ? List.of() : List.of(new Run(kind, text));
    }

    private static String lines(List<String> texts, List<Integer> places) {
        return places.stream().map(texts::get).collect(Collectors.joining("\n"));
    }
}
