package org.entente.documents.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.entente.documents.AkomaNtoso;
import org.entente.documents.Block;
import org.entente.documents.FileKind;
import org.entente.documents.Paragraphs;
import org.entente.documents.Unreadable;

/**
 * The paragraphs of a file one by one, as whoever opens it counts them: nothing is put together, taken apart or taken for a
 * masthead. Numbers that Word counts, or that Akoma Ntoso keeps beside the words, are left out, for they belong to a version.
 */
final class WholeParagraphs {

    private WholeParagraphs() {}

    static List<String> read(FileKind kind, Path file) throws IOException {
        var paragraphs = switch (kind) {
            case DOCX -> WordFile.read(file, WholeParagraphs::docx);
            case AKN ->
                AkomaNtoso.read(Files.readAllBytes(file)).text().blocks().stream()
                        .map(Block::text)
                        .toList();
            case HTML, TEXT -> throw new IllegalArgumentException(kind.name());
            case PDF, ODT ->
                Paragraphs.whole(BinaryText.read(kind, file), new ArrayList<>()).stream()
                        .flatMap(List::stream)
                        .toList();
        };
        var written =
                paragraphs.stream().filter(paragraph -> !paragraph.isBlank()).toList();
        if (written.isEmpty()) throw new Unreadable(Unreadable.Reason.EMPTY);
        return written;
    }

    /** As the text stands when all tracked changes are accepted. */
    private static List<String> docx(XWPFDocument document) {
        var paragraphs = new ArrayList<String>();
        document.getBodyElements().forEach(element -> add(element, paragraphs));
        document.getFootnotes()
                .forEach(note -> note.getParagraphs().forEach(paragraph -> paragraphs.add(text(paragraph))));
        return paragraphs;
    }

    private static void add(IBodyElement element, List<String> paragraphs) {
        switch (element) {
            case XWPFParagraph paragraph -> paragraphs.add(text(paragraph));
            case XWPFSDT control ->
                control.getContent().getText().lines().map(String::strip).forEach(paragraphs::add);
            case XWPFTable table -> table.getRows().forEach(row -> paragraphs.add(row(row)));
            default -> {}
        }
    }

    private static String row(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> WordPieces.inOneLine(cell, WordPieces::withRaisedNotes))
                .collect(Collectors.joining("\t"));
    }

    private static String text(XWPFParagraph paragraph) {
        return WordPieces.withRaisedNotes(paragraph).strip();
    }
}
