package org.entente.documents;

import java.util.ArrayList;
import java.util.List;

/** Joins what a stray blank line tore apart: a paragraph that opens in lower case goes on from the one before. */
final class Continuations {

    private Continuations() {}

    static List<Passage> joined(List<Passage> passages) {
        var joined = new ArrayList<Passage>();
        for (var passage : passages) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && goesOn(last, passage)) {
                joined.removeLast();
                joined.add(new Passage(Passage.Kind.TEXT, last.number(), last.text() + " " + passage.text()));
            } else {
                joined.add(passage);
            }
        }
        return joined;
    }

    private static boolean goesOn(Passage last, Passage next) {
        return next.kind() == Passage.Kind.TEXT
                && next.number() == null
                && last.kind() != Passage.Kind.FOOTNOTE
                && Marks.opensLowerCase(next.text())
                && endsOpen(last.text())
                && last.text().length() + next.text().length() < LongText.MOST;
    }

    /** In the middle of a phrase: not at a sentence's end, nor where a list is announced or its items are divided. */
    private static boolean endsOpen(String text) {
        var last = text.codePointBefore(text.length());
        return Character.isLetterOrDigit(last) || last == '-';
    }
}
