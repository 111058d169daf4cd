package org.entente.documents.comparison;

import java.util.ArrayList;
import java.util.List;

/** What changed within a paragraph, in words; in Chinese, in characters. */
public final class Words {

    private Words() {}

    /** The runs in order; what is the same and added makes up the text after, what is the same and removed the one before. */
    public static List<Run> changed(String before, String after) {
        if (before.equals(after)) return before.isEmpty() ? List.of() : List.of(new Run(Run.Kind.SAME, before));
        var tokensBefore = Tokens.of(before);
        var tokensAfter = Tokens.of(after);
        var edits = edits(new Lexicon(), tokensBefore, tokensAfter);
        return new Runs(tokensBefore, tokensAfter, edits).all();
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
        private final Edits edits;

        /** Up to where runs were made of either text. */
        private int madeBefore;

        private int madeAfter;

        Runs(Tokens before, Tokens after, Edits edits) {
            this.before = before;
            this.after = after;
            this.edits = edits;
        }

        List<Run> all() {
            var i = 0;
            var j = 0;
            while (i < before.count() || j < after.count()) {
                while (i < before.count() && edits.isRemoved(i)) i++;
                while (j < after.count() && edits.isAdded(j)) j++;
                var from = j;
                while (i < before.count() && j < after.count() && !edits.isRemoved(i) && !edits.isAdded(j)) {
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
