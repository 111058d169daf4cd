package org.entente.documents.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * What two have made of one text, put together word by word: where only one of them has changed it, or both in the same way,
 * that stands; where they differ, both stand side by side.
 */
public record Merge(List<Stretch> stretches) {

    /** A piece of the text as it was and as each has it; one after the other they are the three texts, to the last letter. */
    public record Stretch(String base, String ours, String theirs) {

        public boolean isConflict() {
            return !ours.equals(theirs) && !base.equals(ours) && !base.equals(theirs);
        }

        /** Where there is no conflict. */
        public String merged() {
            return base.equals(ours) ? theirs : ours;
        }
    }

    public static Merge of(String base, String ours, String theirs) {
        return of(Reworded.of(base, ours), Reworded.of(base, theirs));
    }

    /** Of two that were made of the same text; where many are put together in pairs, each is worked out once. */
    public static Merge of(Reworded ours, Reworded theirs) {
        return new Merging(ours, theirs).merge();
    }

    public boolean isClean() {
        return stretches.stream().noneMatch(Stretch::isConflict);
    }

    /** Refuses while there are conflicts: somebody has to decide those. */
    public String text() {
        if (!isClean()) throw new IllegalStateException("There are conflicts.");
        var text = new StringBuilder();
        stretches.forEach(stretch -> text.append(stretch.merged()));
        return text.toString();
    }

    public List<Stretch> conflicts() {
        return stretches.stream().filter(Stretch::isConflict).toList();
    }

    /** Three texts side by side, of which the words that all three share are the borders. */
    private static final class Merging {

        private final Tokens base;
        private final Tokens ours;
        private final Tokens theirs;
        private final int[] inOurs;
        private final int[] inTheirs;
        private final List<Stretch> stretches = new ArrayList<>();

        Merging(Reworded ours, Reworded theirs) {
            base = ours.base();
            this.ours = ours.text();
            this.theirs = theirs.text();
            inOurs = ours.places();
            inTheirs = theirs.places();
        }

        Merge merge() {
            var i = 0;
            var o = 0;
            var t = 0;
            while (i < base.count() || o < ours.count() || t < theirs.count()) {
                var next = i;
                while (next < base.count() && (inOurs[next] < 0 || inTheirs[next] < 0)) next++;
                var nextOurs = next < base.count() ? inOurs[next] : ours.count();
                var nextTheirs = next < base.count() ? inTheirs[next] : theirs.count();
                if (next > i || nextOurs > o || nextTheirs > t) add(i, next, o, nextOurs, t, nextTheirs);
                var end = shared(next, nextOurs, nextTheirs);
                var length = end - next;
                add(next, end, nextOurs, nextOurs + length, nextTheirs, nextTheirs + length);
                i = end;
                o = nextOurs + length;
                t = nextTheirs + length;
            }
            return new Merge(List.copyOf(stretches));
        }

        /** Up to where all three go on together. */
        private int shared(int i, int o, int t) {
            var end = i;
            while (end < base.count() && inOurs[end] == o + end - i && inTheirs[end] == t + end - i) end++;
            return end;
        }

        private void add(int i, int iEnd, int o, int oEnd, int t, int tEnd) {
            if (i < iEnd || o < oEnd || t < tEnd)
                stretches.add(new Stretch(base.between(i, iEnd), ours.between(o, oEnd), theirs.between(t, tEnd)));
        }
    }
}
