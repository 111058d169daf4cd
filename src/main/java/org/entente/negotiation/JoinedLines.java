package org.entente.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.entente.documents.comparison.Run;
import org.entente.negotiation.SideBySide.Passage;

/**
 * Paragraphs read as one, to be compared as one and cut apart again.
 *
 * @param starts where each begins among the words
 */
record JoinedLines(List<TextLine> lines, List<Integer> starts, String words) {

    static JoinedLines of(List<TextLine> lines) {
        var starts = new ArrayList<Integer>();
        var words = "";
        for (var line : lines) {
            words = words.isEmpty() || line.words().isEmpty()
                    ? words + line.words()
                    : Draft.joined(words, line.words());
            starts.add(words.length() - line.words().length());
        }
        return new JoinedLines(lines, starts, words);
    }

    /** @param mark of the words that are in this column and not in the other */
    List<Passage> cut(List<Run> runs, Run.Kind mark) {
        var own = runs.stream()
                .filter(run -> run.kind() == Run.Kind.SAME || run.kind() == mark)
                .toList();
        var passages = new ArrayList<Passage>();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var from = starts.get(at);
            passages.add(
                    new Passage(line, between(own, from, from + line.words().length())));
        }
        return passages;
    }

    private static List<Run> between(List<Run> runs, int from, int to) {
        var cut = new ArrayList<Run>();
        var start = 0;
        for (var run : runs) {
            var end = start + run.text().length();
            var first = Math.max(from, start);
            var last = Math.min(to, end);
            if (first < last) cut.add(new Run(run.kind(), run.text().substring(first - start, last - start)));
            start = end;
        }
        return cut;
    }
}
