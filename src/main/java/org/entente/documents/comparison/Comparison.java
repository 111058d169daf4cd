package org.entente.documents.comparison;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts: paragraphs that came, went or stayed, and the words that changed within them. */
public final class Comparison {

    /** What has less in common is another paragraph. */
    private static final double ALIKE = 0.4;

    /** Of so many pairs between two that stayed, each is looked at; of more, only those that stand alike far. */
    private static final int PAIRS = 10_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();

    private Comparison(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    public static List<Line> of(List<String> before, List<String> after) {
        var comparison = new Comparison(before, after);
        comparison.compare(Edits.of(before, after));
        return comparison.lines;
    }

    private void compare(Edits edits) {
        var i = 0;
        var j = 0;
        while (i < before.size() || j < after.size()) {
            var iEnd = i;
            while (iEnd < before.size() && edits.isRemoved(iEnd)) iEnd++;
            var jEnd = j;
            while (jEnd < after.size() && edits.isAdded(jEnd)) jEnd++;
            changed(i, iEnd, j, jEnd);
            i = iEnd;
            j = jEnd;
            if (i < before.size() && j < after.size()) lines.add(pair(i++, j++));
        }
    }

    /** Between two paragraphs that stayed: those that are most alike are the same, changed; in order. */
    private void changed(int i, int iEnd, int j, int jEnd) {
        var rows = iEnd - i;
        var columns = jEnd - j;
        if ((long) rows * columns > PAIRS) {
            oneByOne(i, iEnd, j, jEnd);
            return;
        }
        var likeness = new double[rows][columns];
        var best = new double[rows + 1][columns + 1];
        for (var r = rows - 1; r >= 0; r--) {
            for (var c = columns - 1; c >= 0; c--) {
                likeness[r][c] = Words.likeness(before.get(i + r), after.get(j + c));
                best[r][c] = Math.max(best[r + 1][c], best[r][c + 1]);
                if (likeness[r][c] >= ALIKE) best[r][c] = Math.max(best[r][c], best[r + 1][c + 1] + likeness[r][c]);
            }
        }
        var r = 0;
        var c = 0;
        while (r < rows && c < columns) {
            if (likeness[r][c] >= ALIKE && best[r][c] == best[r + 1][c + 1] + likeness[r][c])
                lines.add(pair(i + r++, j + c++));
            else if (best[r][c] == best[r + 1][c]) gone(i + r++);
            else come(j + c++);
        }
        while (r < rows) gone(i + r++);
        while (c < columns) come(j + c++);
    }

    private void oneByOne(int i, int iEnd, int j, int jEnd) {
        var r = i;
        var c = j;
        while (r < iEnd && c < jEnd) {
            if (Words.likeness(before.get(r), after.get(c)) >= ALIKE) lines.add(pair(r++, c++));
            else if (iEnd - r > jEnd - c) gone(r++);
            else come(c++);
        }
        while (r < iEnd) gone(r++);
        while (c < jEnd) come(c++);
    }

    private Line pair(int i, int j) {
        return new Line(i, j, Words.changed(before.get(i), after.get(j)));
    }

    private void gone(int i) {
        lines.add(new Line(i, -1, List.of(new Run(Run.Kind.REMOVED, before.get(i)))));
    }

    private void come(int j) {
        lines.add(new Line(-1, j, List.of(new Run(Run.Kind.ADDED, after.get(j)))));
    }
}
