package org.entente.documents.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.documents.Block;
import org.entente.documents.Marks;
import org.jspecify.annotations.Nullable;

/** A text as it is set on pages: the rows of a table together, and each note where its mark stands. */
public record Setting(List<Part> parts) {

    /** What stands under each other. */
    public sealed interface Part permits Line, Table {}

    /** A paragraph, heading or title; or a note whose mark was not found, at the place where it was read. */
    public record Line(Block block, List<Run> runs) implements Part {}

    public record Table(List<List<String>> rows) implements Part {}

    /** Words, and the note to which they lead. */
    public record Run(String words, @Nullable Block note) {}

    static Setting of(List<Block> blocks) {
        var parts = new ArrayList<Part>();
        for (var block : blocks) {
            if (block.kind() == Block.Kind.TABLE_ROW)
                row(parts, Arrays.asList(block.text().split("\t", -1)));
            else if (block.kind() != Block.Kind.FOOTNOTE || !isPlaced(parts, block))
                parts.add(new Line(block, List.of(new Run(block.text(), null))));
        }
        return new Setting(parts);
    }

    private static void row(List<Part> parts, List<String> cells) {
        if (!parts.isEmpty() && parts.getLast() instanceof Table table)
            table.rows().add(cells);
        else parts.add(new Table(new ArrayList<>(List.of(cells))));
    }

    /** At the nearest mark before it that leads to no other note. */
    private static boolean isPlaced(List<Part> parts, Block note) {
        if (note.number() == null) return false;
        var mark = Marks.raised(note.number());
        for (var i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i) instanceof Line line && line.block().kind() != Block.Kind.FOOTNOTE) {
                var runs = with(line.runs(), note, mark);
                if (runs.size() > line.runs().size()) {
                    parts.set(i, new Line(line.block(), runs));
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Run> with(List<Run> runs, Block note, String mark) {
        var placed = new ArrayList<Run>();
        var isPlaced = false;
        for (var run : runs) {
            var at = isPlaced ? -1 : marked(run.words(), mark);
            if (at < 0) {
                placed.add(run);
                continue;
            }
            placed.add(new Run(run.words().substring(0, at), note));
            placed.add(new Run(run.words().substring(at + mark.length()), run.note()));
            isPlaced = true;
        }
        return placed;
    }

    /** Not a digit of a longer mark. */
    private static int marked(String words, String mark) {
        for (var at = words.indexOf(mark); at >= 0; at = words.indexOf(mark, at + 1)) {
            var end = at + mark.length();
            if (!isRaised(words, at - 1) && !isRaised(words, end)) return at;
        }
        return -1;
    }

    private static boolean isRaised(String words, int at) {
        if (at < 0 || at >= words.length()) return false;
        var letter = words.substring(at, at + 1);
        return !Marks.lowered(letter).equals(letter);
    }
}
