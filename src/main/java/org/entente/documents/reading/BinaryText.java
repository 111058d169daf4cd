package org.entente.documents.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.ToHTMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.entente.documents.AkomaNtoso;
import org.entente.documents.Block;
import org.entente.documents.FileKind;
import org.entente.documents.Html;
import org.entente.documents.Unreadable;
import org.xml.sax.SAXException;

/** Text out of PDF, Word, OpenDocument and Akoma Ntoso files; pages are divided by form feeds, paragraphs by blank lines. */
final class BinaryText {

    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    private BinaryText() {}

    static String read(FileKind kind, Path file) throws IOException {
        var text = switch (kind) {
            case PDF -> PdfFile.read(file, document -> PdfParagraphs.of(PdfLines.of(document)));
            case DOCX -> WordFile.read(file, BinaryText::docx);
            case ODT -> Html.text(odt(file));
            case AKN ->
                AkomaNtoso.read(Files.readAllBytes(file)).text().blocks().stream()
                        .map(BinaryText::line)
                        .collect(Collectors.joining("\n\n"));
            case HTML, TEXT -> throw new IllegalArgumentException(kind.name());
        };
        checked(text, kind);
        return text;
    }

    /** Refuses what has no letters, or letters without a meaning: those come out as replacement or private-use characters. */
    static void checked(String text, FileKind kind) {
        if (text.codePoints().filter(Character::isLetterOrDigit).limit(20).count() < 20) {
            throw new Unreadable(kind == FileKind.PDF ? Unreadable.Reason.NO_TEXT : Unreadable.Reason.EMPTY);
        }
        var strange = text.codePoints()
                .filter(c -> c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE)
                .count();
        if (strange * 5 > text.length()) throw new Unreadable(Unreadable.Reason.NO_TEXT);
    }

    private static String line(Block block) {
        return block.number() == null ? block.text() : block.number() + " " + block.text();
    }

    private static String docx(XWPFDocument document) {
        var text = new StringBuilder();
        document.getBodyElements().forEach(element -> append(element, text));
        Stream.concat(document.getFootnotes().stream(), document.getEndnotes().stream())
                .map(note -> WordPieces.inOneLine(note, WordPieces::withRaisedNotes))
                .filter(note -> !note.isEmpty())
                .forEach(note -> text.append("* ").append(note).append("\n\n"));
        return text.toString();
    }

    private static void append(IBodyElement element, StringBuilder text) {
        if (element instanceof XWPFParagraph paragraph) {
            text.append(WordPieces.withRaisedNotes(paragraph).strip()).append("\n\n");
        } else if (element instanceof XWPFSDT control) {
            // What was filled into a ministry's template stands in content controls.
            text.append(control.getContent().getText().strip()).append("\n\n");
        } else if (element instanceof XWPFTable table) {
            for (var row : table.getRows()) {
                for (var cell : row.getTableCells())
                    text.append(WordPieces.inOneLine(cell, WordPieces::withRaisedNotes))
                            .append(" \t");
                text.append("\n\n");
            }
        }
    }

    /** An OpenDocument text as a page. */
    static String odt(Path file) throws IOException {
        var page = new ToHTMLContentHandler();
        try (var in = TikaInputStream.get(file)) {
            var bounded = new WriteOutContentHandler(page, MOST_CHARACTERS);
            new OpenDocumentParser().parse(in, bounded, new Metadata(), new ParseContext());
            return page.toString();
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(Unreadable.Reason.ENCRYPTED);
        } catch (SAXException | TikaException e) {
            throw new Unreadable(WordFile.isBomb(e) ? Unreadable.Reason.ZIP_BOMB : Unreadable.Reason.DAMAGED);
        }
    }
}
