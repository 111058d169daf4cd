package org.entente.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
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
import org.xml.sax.SAXException;

/** Text out of PDF, Word and OpenDocument files; pages are divided by form feeds, paragraphs by blank lines. */
final class BinaryText {

    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    private BinaryText() {}

    static String read(FileKind kind, Path file) throws IOException {
        var text = switch (kind) {
            case PDF -> pdf(file);
            case DOCX -> docx(file);
            case ODT -> odt(file);
            case HTML, TEXT -> throw new IllegalArgumentException(kind.name());
        };
        if (text.codePoints().filter(Character::isLetterOrDigit).limit(20).count() < 20) {
            throw new Unreadable(kind == FileKind.PDF ? Unreadable.Reason.NO_TEXT : Unreadable.Reason.EMPTY);
        }
        // Glyphs without a meaning come out as replacement or private-use characters.
        var strange = text.codePoints()
                .filter(c -> c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE)
                .count();
        if (strange * 5 > text.length()) throw new Unreadable(Unreadable.Reason.NO_TEXT);
        return text;
    }

    private static String pdf(Path file) {
        try (var document = Loader.loadPDF(file.toFile())) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new Unreadable(Unreadable.Reason.ENCRYPTED);
            }
            return PdfParagraphs.of(PdfLines.of(document));
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Unreadable.Reason.ENCRYPTED);
        } catch (IOException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
    }

    private static String docx(Path file) throws IOException {
        ZipSecureFile.setMaxEntrySize(200L * 1024 * 1024);
        ZipSecureFile.setMaxTextSize(50L * 1024 * 1024);
        try (var container = OPCPackage.open(file.toFile(), PackageAccess.READ);
                var document = new XWPFDocument(container)) {
            var text = new StringBuilder();
            document.getBodyElements().forEach(element -> append(element, text));
            document.getFootnotes()
                    .forEach(note -> note.getParagraphs().forEach(line -> {
                        if (!line.getText().isBlank())
                            text.append("* ").append(line.getText().strip()).append("\n\n");
                    }));
            return text.toString();
        } catch (OpenXML4JRuntimeException
                | org.apache.poi.openxml4j.exceptions.OpenXML4JException
                | org.apache.poi.ooxml.POIXMLException e) {
            throw new Unreadable(isBomb(e) ? Unreadable.Reason.ZIP_BOMB : Unreadable.Reason.DAMAGED);
        } catch (IOException e) {
            throw new Unreadable(isBomb(e) ? Unreadable.Reason.ZIP_BOMB : Unreadable.Reason.DAMAGED);
        }
    }

    private static void append(IBodyElement element, StringBuilder text) {
        if (element instanceof XWPFParagraph paragraph) {
            text.append(paragraph.getText().strip()).append("\n\n");
        } else if (element instanceof XWPFSDT control) {
            // What was filled into a ministry's template stands in content controls.
            text.append(control.getContent().getText().strip()).append("\n\n");
        } else if (element instanceof XWPFTable table) {
            for (var row : table.getRows()) {
                for (var cell : row.getTableCells())
                    text.append(cell.getText().strip()).append(" \t");
                text.append("\n\n");
            }
        }
    }

    private static String odt(Path file) throws IOException {
        var page = new ToHTMLContentHandler();
        try (var in = TikaInputStream.get(file)) {
            var bounded = new WriteOutContentHandler(page, MOST_CHARACTERS);
            new OpenDocumentParser().parse(in, bounded, new Metadata(), new ParseContext());
            return Html.text(page.toString());
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(Unreadable.Reason.ENCRYPTED);
        } catch (SAXException | TikaException e) {
            throw new Unreadable(isBomb(e) ? Unreadable.Reason.ZIP_BOMB : Unreadable.Reason.DAMAGED);
        }
    }

    private static boolean isBomb(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (said.contains("zip bomb") || said.contains("write limit")) return true;
        }
        return false;
    }
}
