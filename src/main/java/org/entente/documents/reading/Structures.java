package org.entente.documents.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.documents.AkomaNtoso;
import org.entente.documents.FileKind;
import org.entente.documents.Html;
import org.entente.documents.PlainText;
import org.entente.documents.StructuredText;
import org.entente.documents.StructuredText.Metadatum;
import org.entente.documents.Unreadable;
import org.entente.languages.XmlText;

/** The structure of a file of any kind that can be read. */
final class Structures {

    private static final long MOST_PLAIN = 16L * 1024 * 1024;

    private Structures() {}

    static StructuredText read(FileKind kind, Path file, String fileName) throws IOException {
        return switch (kind) {
            case PDF -> text(PdfFile.read(file, PdfPieces::of));
            case DOCX -> text(WordFile.read(file, WordPieces::of));
            case ODT -> text(HtmlPieces.of(BinaryText.odt(file)));
            case HTML -> text(HtmlPieces.of(html(file)));
            case AKN -> AkomaNtoso.read(Files.readAllBytes(file)).examined();
            case TEXT -> text(PlainPieces.of(PlainText.of(file, MOST_PLAIN).text(), isMarkdown(fileName)));
        };
    }

    static StructuredText text(Pieces file) {
        var clean = file.pieces().stream()
                .map(piece -> piece.with(XmlText.of(piece.text()).strip()))
                .filter(piece -> !piece.text().isEmpty())
                .toList();
        if (clean.isEmpty()) throw new Unreadable(Unreadable.Reason.EMPTY);
        var text = Structuring.of(clean, file.leftOut(), file.language());
        var metadata = new EnumMap<Metadatum, String>(Metadatum.class);
        metadata.putAll(text.metadata());
        // The title that stands in the text weighs more than what an author's program wrote beside it.
        file.said().forEach(metadata::putIfAbsent);
        if (!file.pictures().isEmpty()) metadata.put(Metadatum.PAGES_WITHOUT_TEXT, ranges(file.pictures()));
        return new StructuredText(text.language(), metadata, text.blocks(), text.leftOut());
    }

    /** {@code 3, 7-9}. */
    private static String ranges(List<Integer> pages) {
        return pages.stream()
                .filter(page -> !pages.contains(page - 1))
                .map(first -> {
                    var last = first;
                    while (pages.contains(last + 1)) last++;
                    return first.equals(last) ? first.toString() : first + "-" + last;
                })
                .collect(Collectors.joining(", "));
    }

    private static String html(Path file) throws IOException {
        if (Files.size(file) > MOST_PLAIN) throw new Unreadable(Unreadable.Reason.TOO_LARGE);
        return Html.markup(Files.readAllBytes(file));
    }

    private static boolean isMarkdown(String fileName) {
        var lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }
}
