package org.entente.documents.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.documents.Block;
import org.entente.documents.Marks;

/**
 * The notes of a text and the marks that lead to them, on its page: each note at the nearest mark before it that leads to no other.
 *
 * @param runs by the position of a paragraph that bears marks
 * @param marked positions of the notes that something leads to
 */
public record Footnotes(Map<Integer, List<Run>> runs, Set<Integer> marked) {

    public static final Footnotes NONE = new Footnotes(Map.of(), Set.of());

    /**
     * Words, and the mark behind them.
     *
     * @param note the position of the note that the mark leads to; 0 where there is none
     */
    public record Run(String words, String mark, int note) {}

    public static Footnotes of(List<Paragraph> paragraphs) {
        var notes = new Footnotes(new HashMap<>(), new HashSet<>());
        for (var i = 0; i < paragraphs.size(); i++) {
            if (isNote(paragraphs.get(i)))
                notes.place(paragraphs.get(i), paragraphs.subList(0, i).reversed());
        }
        return notes;
    }

    public List<Run> of(Paragraph paragraph) {
        return runs.getOrDefault(paragraph.position(), plain(paragraph));
    }

    /** Of a row, whose cells are divided by tabs. */
    public List<List<Run>> cells(Paragraph row) {
        var cells = new ArrayList<List<Run>>();
        cells.add(new ArrayList<>());
        for (var run : of(row)) {
            var words = run.words().split("\t", -1);
            for (var i = 0; i < words.length; i++) {
                if (i > 0) cells.add(new ArrayList<>());
                var isLast = i == words.length - 1;
                cells.getLast().add(isLast ? new Run(words[i], run.mark(), run.note()) : new Run(words[i], "", 0));
            }
        }
        return cells;
    }

    public boolean isMarked(Paragraph note) {
        return marked.contains(note.position());
    }

    /** The name by which the mark of the note at this position is led back to. */
    public static String markOf(int note) {
        return "m" + note;
    }

    private void place(Paragraph note, List<Paragraph> before) {
        var number = Objects.requireNonNullElse(note.block().number(), "").replaceAll("[().\\[\\]]", "");
        if (number.isBlank()) return;
        for (var paragraph : before) {
            if (!isNote(paragraph) && isPlaced(paragraph, note.position(), Marks.raised(number.strip()))) return;
        }
    }

    private boolean isPlaced(Paragraph paragraph, int note, String mark) {
        var before = of(paragraph);
        for (var i = 0; i < before.size(); i++) {
            var run = before.get(i);
            var at = at(run.words(), mark);
            if (at < 0) continue;
            var after = new ArrayList<>(before);
            after.set(i, new Run(run.words().substring(at + mark.length()), run.mark(), run.note()));
            after.add(i, new Run(run.words().substring(0, at), mark, note));
            runs.put(paragraph.position(), after);
            marked.add(note);
            return true;
        }
        return false;
    }

    /** Not a digit of a longer mark. */
    private static int at(String words, String mark) {
        for (var at = words.indexOf(mark); at >= 0; at = words.indexOf(mark, at + 1)) {
            if (!isRaised(words, at - 1) && !isRaised(words, at + mark.length())) return at;
        }
        return -1;
    }

    private static boolean isRaised(String words, int at) {
        if (at < 0 || at >= words.length()) return false;
        var letter = words.substring(at, at + 1);
        return !Marks.lowered(letter).equals(letter);
    }

    private static boolean isNote(Paragraph paragraph) {
        return paragraph.block().kind() == Block.Kind.FOOTNOTE;
    }

    private static List<Run> plain(Paragraph paragraph) {
        return List.of(new Run(paragraph.block().text(), "", 0));
    }
}
