package org.entente.documents.exchange;

import java.util.Objects;
import org.entente.documents.Block;
import org.entente.documents.WordWriting;

/** An edition for Word: headings as headings, notes as real footnotes, tables as tables. */
final class EditionWord {

    private static final int SIZE = 22;
    private static final int SMALL = 18;

    private EditionWord() {}

    static byte[] of(Edition edition) {
        return WordWriting.of(edition.title(), edition.language(), writing -> write(writing, edition));
    }

    private static void write(WordWriting writing, Edition edition) {
        writing.header(edition.head());
        writing.heading(edition.title(), 1);
        for (var line : edition.opening()) writing.line(line, SMALL, false);
        for (var part : edition.setting().parts()) {
            switch (part) {
                case Setting.Table table -> writing.table(table.rows());
                case Setting.Line line -> line(writing, line);
            }
        }
    }

    private static void line(WordWriting writing, Setting.Line line) {
        var block = line.block();
        var isHeading = block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.TITLE;
        var size = block.kind() == Block.Kind.FOOTNOTE ? SMALL : SIZE;
        var paragraph = isHeading ? writing.heading("", 2) : writing.paragraph(size);
        writing.indent(paragraph, block.level());
        if (block.number() != null) writing.run(paragraph, block.number() + " ", size, isHeading);
        for (var run : line.runs()) {
            writing.run(paragraph, run.words(), size, isHeading);
            if (run.note() != null)
                writing.footnote(paragraph, Objects.requireNonNull(run.note()).text());
        }
    }
}
