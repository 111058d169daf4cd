package org.entente.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.languages.XmlText;
import org.springframework.stereotype.Component;

/** Text and structure out of a file: the words of plain text and HTML here, everything else in a process of its own. */
@Component
public class TextExtraction {

    /** A statement of a hundred pages has a tenth of this: 8 MiB of plain text. */
    static final long MOST_PLAIN = 8L * 1024 * 1024;

    /** Twenty times that of the longest report. */
    private static final long MOST_LINES = 200_000;

    /** A page that is larger may hold so many tags that they fill the memory of whoever reads it. */
    private static final long LARGE_PAGE = 256L * 1024;

    private final ReadingProcess process = new ReadingProcess();

    /** Refuses with {@link Unreadable} what has no text, or none that may be read. */
    public String read(Path file, String fileName) {
        try {
            var kind = FileKind.of(file, head(file));
            var text = switch (kind) {
                case PDF, DOCX, ODT, AKN -> process.text(file, kind);
                case HTML -> html(file);
                case TEXT -> isMarkdown(fileName) ? Markdown.plain(plain(file)) : plain(file);
            };
            if (text.chars().filter(TextExtraction::endsLine).count() > MOST_LINES)
                throw new Unreadable(Unreadable.Reason.TOO_MANY);
            // Form feeds divide pages, vertical tabs lines; the rest of the control characters nobody can read.
            return Arrays.stream(text.replace('\u000B', '\n').split("\f", -1))
                    .map(XmlText::of)
                    .collect(Collectors.joining("\f"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a file of record says and how it is built, with how sure the reading is of each piece; always in a process of its
     * own. Refuses with {@link Unreadable} what has no text: a scan is said to be one and never guessed at.
     */
    public StructuredText structure(Path file, String fileName) {
        try {
            if (Files.size(file) > FileStore.MOST) throw new Unreadable(Unreadable.Reason.TOO_LARGE);
            return process.structure(file, FileKind.of(file, head(file)), fileName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The paragraphs of a file that is no plain text, whole and as they stand in it, without the numbers that are counted or kept
     * apart from the words; in a process of its own.
     */
    public List<String> paragraphs(Path file) throws IOException {
        if (Files.size(file) > FileStore.MOST) throw new Unreadable(Unreadable.Reason.TOO_LARGE);
        return process.paragraphs(file, FileKind.of(file));
    }

    /** A Word document with the changes that are tracked in it, and its comments; in a process of its own. */
    public TrackedText tracked(Path file) throws IOException {
        if (Files.size(file) > FileStore.MOST) throw new Unreadable(Unreadable.Reason.TOO_LARGE);
        if (FileKind.of(file) != FileKind.DOCX) throw new Unreadable(Unreadable.Reason.UNKNOWN_KIND);
        return process.tracked(file);
    }

    private static boolean endsLine(int letter) {
        return letter == '\n' || letter == '\r' || letter == '\f' || letter == '\u000B';
    }

    private static String plain(Path file) throws IOException {
        return PlainText.of(file, MOST_PLAIN).text();
    }

    private String html(Path file) throws IOException {
        if (Files.size(file) > MOST_PLAIN) throw new Unreadable(Unreadable.Reason.TOO_LARGE);
        return Files.size(file) > LARGE_PAGE
                ? process.text(file, FileKind.HTML)
                : Html.text(Html.markup(Files.readAllBytes(file)));
    }

    private static boolean isMarkdown(String fileName) {
        var lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(4096);
        }
    }
}
