package org.entente.documents.record;

import java.util.ArrayList;
import java.util.List;
import org.entente.documents.Block;

/** Paragraphs that stand together on a page: the rows of one table, or a single one that is no row. */
public record Together(List<Paragraph> paragraphs) {

    public static List<Together> of(List<Paragraph> paragraphs) {
        var all = new ArrayList<Together>();
        for (var paragraph : paragraphs) {
            var isNextRow = isRow(paragraph) && !all.isEmpty() && all.getLast().isTable();
            if (isNextRow) all.getLast().paragraphs().add(paragraph);
            else all.add(new Together(new ArrayList<>(List.of(paragraph))));
        }
        return all;
    }

    public boolean isTable() {
        return isRow(paragraphs.getFirst());
    }

    private static boolean isRow(Paragraph paragraph) {
        return paragraph.block().kind() == Block.Kind.TABLE_ROW;
    }
}
