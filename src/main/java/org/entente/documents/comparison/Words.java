package org.entente.documents.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changed within a paragraph, in words; in Chinese, in characters. */
public final class Words {

    private Words() {}

    /** The runs in order; what is the same and added makes up the text after, what is the same and removed the one before. */
    public static List<Run> changed(String before, String after) {
        if (before.equals(after)) return before.isEmpty() ? List.of() : List.of(new Run(Run.Kind.SAME, before));
        return runs(Reworded.of(before, after));
    }

    static List<Run> runs(Reworded reworded) {
        return new Runs(reworded).all();
    }

    /** Which of several says most of what was said, in words, in Chinese in characters; the first of equals. */
    public static int closest(String said, List<String> pieces) {
        if (pieces.size() == 1) return 0;
        var words = counted(said);
        var closest = 0;
        var most = -1;
        for (var at = 0; at < pieces.size(); at++) {
            var shared = 0;
            for (var word : counted(pieces.get(at)).entrySet())
                shared += Math.min(word.getValue(), words.getOrDefault(word.getKey(), 0));
            if (shared <= most) continue;
            most = shared;
            closest = at;
        }
        return closest;
    }

    /** How often it has each word. */
    private static Map<String, Integer> counted(String text) {
        var tokens = Tokens.of(text);
        var counted = new HashMap<String, Integer>();
        for (var at = 0; at < tokens.count(); at++)
            if (tokens.isSaying(at)) counted.merge(tokens.get(at), 1, Integer::sum);
        return counted;
    }

    static Edits edits(Lexicon lexicon, Tokens before, Tokens after) {
        var edits = Edits.of(lexicon.numbers(before), lexicon.numbers(after));
        edits.settle(before::isSpace, after::isSpace);
        return edits;
    }

    /** Gathers words into runs; between two changes a space or a mark alone is not worth standing still for. */
    private static final class Runs {

        /** Nobody reads more; what comes after so many is told as one. */
        private static final int MOST = 400_000;

        private final List<Run> runs = new ArrayList<>();
        private final Tokens before;
        private final Tokens after;
        private final int[] places;
        private final BitSet kept = new BitSet();

        /** Up to where runs were made of either text. */
        private int madeBefore;

        private int madeAfter;

        Runs(Reworded reworded) {
            before = reworded.base();
            after = reworded.text();
            places = reworded.places();
            for (var place : places) if (place >= 0) kept.set(place);
        }

        List<Run> all() {
            var i = 0;
            var j = 0;
            while (i < before.count() || j < after.count()) {
                while (i < before.count() && isRemoved(i)) i++;
                while (j < after.count() && isAdded(j)) j++;
                var from = j;
                while (i < before.count() && j < after.count() && !isRemoved(i) && !isAdded(j)) {
                    i++;
                    j++;
                }
                var isBetween = from > madeAfter || i - (j - from) > madeBefore;
                var isLast = i == before.count() && j == after.count();
                if (!isLast && ((isBetween && !isWorthIt(from, j)) || runs.size() > MOST)) continue;
                same(i - (j - from), from, i, j);
            }
            changed(i, j);
            return runs;
        }

        private boolean isRemoved(int i) {
            return places[i] < 0;
        }

        private boolean isAdded(int j) {
            return !kept.get(j);
        }

        /** One Chinese character between two changes reads worse kept than changed. */
        private boolean isWorthIt(int from, int to) {
            var saying = 0;
            for (var at = from; at < to && saying < 2; at++) {
                if (after.isSaying(at)) saying += after.isHan(at) ? 1 : 2;
            }
            return saying > 1;
        }

        private void same(int i, int j, int iEnd, int jEnd) {
            changed(i, j);
            if (jEnd > j) runs.add(new Run(Run.Kind.SAME, after.between(j, jEnd)));
            madeBefore = iEnd;
            madeAfter = jEnd;
        }

        private void changed(int i, int j) {
            if (i > madeBefore) runs.add(new Run(Run.Kind.REMOVED, before.between(madeBefore, i)));
            if (j > madeAfter) runs.add(new Run(Run.Kind.ADDED, after.between(madeAfter, j)));
            madeBefore = i;
            madeAfter = j;
        }
    }
}
