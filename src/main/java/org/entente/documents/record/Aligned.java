package org.entente.documents.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.documents.Block;
import org.entente.documents.comparison.Edits;
import org.jspecify.annotations.Nullable;

/**
 * Two texts of one document side by side, paragraph by paragraph: by their identifiers where both have them, else as those of
 * a {@link Bitext}. What stands in one alone is left alone.
 *
 * @param isEven whether every paragraph has its counterpart
 */
public record Aligned(List<Row> rows, boolean isEven) {

    /** Paragraphs that say the same in two languages. */
    public record Row(@Nullable Paragraph left, @Nullable Paragraph right) {}

    static Aligned of(List<Paragraph> left, List<Paragraph> right) {
        var counterparts = counterparts(left, right);
        var rows = new ArrayList<Row>();
        var next = 0;
        for (var i = 0; i < left.size(); i++) {
            var other = counterparts[i] < 0 ? null : right.get(counterparts[i]);
            while (next < counterparts[i]) rows.add(new Row(null, right.get(next++)));
            rows.add(new Row(left.get(i), other));
            if (other != null) next++;
        }
        while (next < right.size()) rows.add(new Row(null, right.get(next++)));
        return new Aligned(rows, rows.stream().noneMatch(row -> row.left() == null || row.right() == null));
    }

    private static int[] counterparts(List<Paragraph> left, List<Paragraph> right) {
        if (haveIds(left) && haveIds(right)) return inOrder(ids(left), ids(right));
        var blocks = blocks(left);
        var others = blocks(right);
        return Bitext.isShort(blocks, others)
                ? Bitext.counterparts(blocks, others)
                : inOrder(places(blocks), places(others));
    }

    /** Of two lists those that are equal. */
    private static int[] inOrder(List<String> left, List<String> right) {
        var edits = Edits.of(left, right);
        var counterparts = new int[left.size()];
        var j = 0;
        for (var i = 0; i < counterparts.length; i++) {
            while (!edits.isRemoved(i) && edits.isAdded(j)) j++;
            counterparts[i] = edits.isRemoved(i) ? -1 : j++;
        }
        return counterparts;
    }

    private static List<Block> blocks(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::block).toList();
    }

    private static List<String> ids(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> Objects.requireNonNull(paragraph.block().eId()))
                .toList();
    }

    /** By which paragraphs of texts of many thousands are told apart. */
    private static List<String> places(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block.kind() + " " + block.level() + " " + Bitext.digits(block))
                .toList();
    }

    private static boolean haveIds(List<Paragraph> paragraphs) {
        return paragraphs.stream().allMatch(paragraph -> paragraph.block().eId() != null);
    }
}
