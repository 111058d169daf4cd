package org.entente.documents.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed within a paragraph, in words; in Chinese, in characters. */
public final class Words {

    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}]|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);

    private static final Pattern SAYING = Pattern.compile("[\\p{L}\\p{N}]");

    private Words() {}

    /** The runs in order; what is the same and added makes up the text after, what is the same and removed the one before. */
    public static List<Run> changed(String before, String after) {
        var wordsBefore = of(before);
        var wordsAfter = of(after);
        var edits = Edits.of(wordsBefore, wordsAfter);
        var runs = new Runs();
        var i = 0;
        var j = 0;
        while (i < wordsBefore.size() || j < wordsAfter.size()) {
            if (i < wordsBefore.size() && edits.isRemoved(i)) runs.removed(wordsBefore.get(i++));
            else if (j < wordsAfter.size() && edits.isAdded(j)) runs.added(wordsAfter.get(j++));
            else {
                runs.same(wordsBefore.get(i++));
                j++;
            }
        }
        return runs.all();
    }

    /** Words, spaces and marks, which together are the text. */
    static List<String> of(String text) {
        var words = new ArrayList<String>();
        for (var matcher = WORD.matcher(text); matcher.find(); ) words.add(matcher.group());
        return words;
    }

    /** From 0, nothing in common, to 1, the same words in whatever order. */
    static double likeness(String before, String after) {
        var left = saying(before);
        var right = saying(after);
        if (left.length + right.length == 0) return 1;
        var common = 0;
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            var order = left[i].compareTo(right[j]);
            if (order == 0) common++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return 2.0 * common / (left.length + right.length);
    }

    private static String[] saying(String text) {
        return of(text).stream()
                .filter(word -> SAYING.matcher(word).find())
                .sorted()
                .toArray(String[]::new);
    }

    /** Gathers words into runs; between two changes a space or a mark alone is not worth standing still for. */
    private static final class Runs {

        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder same = new StringBuilder();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void same(String word) {
            same.append(word);
        }

        void removed(String word) {
            change();
            removed.append(word);
        }

        void added(String word) {
            change();
            added.append(word);
        }

        private void change() {
            if (same.isEmpty()) return;
            var isChanging = !removed.isEmpty() || !added.isEmpty();
            if (isChanging && !SAYING.matcher(same).find()) {
                removed.append(same);
                added.append(same);
            } else {
                flush();
                runs.add(new Run(Run.Kind.SAME, same.toString()));
            }
            same.setLength(0);
        }

        private void flush() {
            if (!removed.isEmpty()) runs.add(new Run(Run.Kind.REMOVED, removed.toString()));
            if (!added.isEmpty()) runs.add(new Run(Run.Kind.ADDED, added.toString()));
            removed.setLength(0);
            added.setLength(0);
        }

        List<Run> all() {
            flush();
            if (!same.isEmpty()) runs.add(new Run(Run.Kind.SAME, same.toString()));
            return runs;
        }
    }
}
