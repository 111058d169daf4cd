package org.entente.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.documents.Block;
import org.entente.documents.Marks;
import org.jspecify.annotations.Nullable;

/** Brings each note to the paragraph that leads to it. */
final class Notes {

    private Notes() {}

    /** In the order in which they are marked, below a table that leads to them; a note that nothing leads to stays where it stood. */
    static List<Block> atTheirMarks(List<Block> blocks) {
        var text = new ArrayList<>(blocks.stream()
                .filter(block -> block.kind() != Block.Kind.FOOTNOTE)
                .toList());
        var after = new ArrayList<List<Block>>();
        text.forEach(each -> after.add(new ArrayList<>()));
        var stood = 0;
        var from = 0;
        for (var block : blocks) {
            if (block.kind() != Block.Kind.FOOTNOTE) {
                stood++;
                continue;
            }
            var at = marked(text, block.number(), from);
            if (at >= 0) from = at;
            if (text.isEmpty()) return blocks;
            after.get(wholeTable(text, at >= 0 ? at : Math.max(0, stood - 1))).add(block);
        }
        var placed = new ArrayList<Block>();
        for (var i = 0; i < text.size(); i++) {
            placed.add(text.get(i));
            placed.addAll(after.get(i));
        }
        return placed;
    }

    /** The last row of a table, for no note divides it. */
    private static int wholeTable(List<Block> text, int at) {
        var last = at;
        while (isRow(text.get(last)) && last + 1 < text.size() && isRow(text.get(last + 1))) last++;
        return last;
    }

    private static boolean isRow(Block block) {
        return block.kind() == Block.Kind.TABLE_ROW;
    }

    /** Whether something above leads to a note of this number. */
    static boolean isMarked(String number, List<Block> blocks) {
        return marked(blocks, number, 0) >= 0;
    }

    /** The first block from there on that leads to it, by the surest kind of mark that there is. */
    private static int marked(List<Block> text, @Nullable String number, int from) {
        if (number == null) return -1;
        for (var mark : marks(number)) {
            for (var i = from; i < text.size(); i++) {
                var block = text.get(i);
                if (block.kind() != Block.Kind.FOOTNOTE
                        && mark.matcher(block.text()).find()) return i;
            }
        }
        return -1;
    }

    /** Raised; in line with the text, behind its comma; between its words, where no day, paragraph or number is meant. */
    private static List<Pattern> marks(String number) {
        var digit = "[⁰¹²³⁴-⁹]";
        var raised = Pattern.compile("(?<!" + digit + ")" + Pattern.quote(Marks.raised(number)) + "(?!" + digit + ")");
        if (!Character.isDigit(number.charAt(0))) return List.of(raised);
        return List.of(
                raised,
                Pattern.compile("[,.;:”\"] ?" + number + "$"),
                Pattern.compile("[\\p{Ll})][,.;:”\"] " + number + "(?=[,.;]|\\s\\p{Ll})"),
                Pattern.compile("(?<! of| to| by| and| or|graph|graphs|ticle|ticles|least|than|rule|item)\\s"
                        + number
                        + "(?=$|[,;.]|\\s\\p{Ll})"),
                Pattern.compile("(?<=\\p{Ll}[,.]?)" + number + "(?=$|\\s)"));
    }
}
