package org.entente.documents.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.documents.Block;
import org.entente.documents.comparison.Edits;
import org.jspecify.annotations.Nullable;

/**
 * Two texts of one document side by side, paragraph by paragraph: by their identifiers where both have them, by kind, depth and
 * number otherwise. What stands in one alone is left alone.
 *
 * @param isEven whether every paragraph has its counterpart
 */
public record Aligned(List<Row> rows, boolean isEven) {

    /** Paragraphs that say the same in two languages. */
    public record Row(@Nullable Paragraph left, @Nullable Paragraph right) {}

    static Aligned of(List<Paragraph> left, List<Paragraph> right) {
        var byId = haveIds(left) && haveIds(right);
        var edits = Edits.of(keys(left, byId), keys(right, byId));
        var rows = new ArrayList<Row>();
        var i = 0;
        var j = 0;
        while (i < left.size() || j < right.size()) {
            var isAlone = i < left.size() && edits.isRemoved(i);
            var isOtherAlone = j < right.size() && edits.isAdded(j);
            // Of unlike numbers, but of one kind and at one place: counted otherwise, in letters of another script
            // perhaps.
            if (isAlone && isOtherAlone && shape(left.get(i)).equals(shape(right.get(j))))
                rows.add(new Row(left.get(i++), right.get(j++)));
            else if (isAlone) rows.add(new Row(left.get(i++), null));
            else if (isOtherAlone) rows.add(new Row(null, right.get(j++)));
            else rows.add(new Row(left.get(i++), right.get(j++)));
        }
        return new Aligned(rows, rows.stream().noneMatch(row -> row.left() == null || row.right() == null));
    }

    private static boolean haveIds(List<Paragraph> paragraphs) {
        return paragraphs.stream().allMatch(paragraph -> paragraph.block().eId() != null);
    }

    private static List<String> keys(List<Paragraph> paragraphs, boolean byId) {
        return paragraphs.stream()
                .map(paragraph ->
                        byId ? Objects.requireNonNull(paragraph.block().eId()) : key(paragraph))
                .toList();
    }

    private static String key(Paragraph paragraph) {
        return shape(paragraph) + " " + digits(paragraph.block().number());
    }

    private static String shape(Paragraph paragraph) {
        Block block = paragraph.block();
        return block.kind() + " " + block.level();
    }

    /** Of {@code 3.}, {@code ٣-} and {@code ３．} alike; letters differ from script to script. */
    private static String digits(@Nullable String number) {
        if (number == null) return "";
        var digits = new StringBuilder();
        number.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }
}
