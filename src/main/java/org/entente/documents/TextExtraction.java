package org.entente.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/** Text out of a file: plain text and HTML here, what needs a large library in a process of its own. */
@Component
public class TextExtraction {

    /** A statement of a hundred pages has a tenth of this: 8 MiB of plain text. */
    static final long MOST_PLAIN = 8L * 1024 * 1024;

    private static final String BLOCKS =
            "p, h1, h2, h3, h4, h5, h6, li, tr, blockquote, pre, div, section, article, dt, dd";

    private final ReadingProcess process = new ReadingProcess();

    /** Refuses with {@link Unreadable} what has no text, or none that may be read. */
    public String read(Path file, String fileName) {
        try {
            var kind = FileKind.of(file, head(file));
            return switch (kind) {
                case PDF, DOCX, ODT -> process.read(file, kind);
                case HTML -> html(plain(file));
                case TEXT -> isMarkdown(fileName) ? Markdown.plain(plain(file)) : plain(file);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String mediaType(Path file) {
        try {
            return FileKind.of(file, head(file)).mediaType();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(Path file) throws IOException {
        return PlainText.of(file, MOST_PLAIN).text();
    }

    private static String html(String markup) throws IOException {
        var document = Jsoup.parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)), "UTF-8", "");
        document.select("script, style, nav, header, footer, noscript, template, svg")
                .remove();
        document.select("br").before("\n").remove();
        document.select(BLOCKS).before("\n\n").after("\n\n");
        var text = document.body().wholeText().replaceAll("[ \\t\\x0B\\f\\r]+", " ");
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) throw new Unreadable(Unreadable.Reason.EMPTY);
        return text;
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
