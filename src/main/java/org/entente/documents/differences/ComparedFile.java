package org.entente.documents.differences;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.entente.documents.FileKind;
import org.entente.documents.Html;
import org.entente.documents.PlainText;
import org.entente.documents.TextExtraction;
import org.entente.documents.Unreadable;
import org.entente.documents.Unreadable.Reason;
import org.entente.ground.Unable;
import org.jspecify.annotations.Nullable;

/**
 * A file that was named on the command line, with what is in it.
 *
 * @param lines of a plain text, none where the file is of another kind
 * @param whole the paragraphs of a file of another kind
 */
record ComparedFile(@Nullable Lines lines, List<String> whole) {

    private static final long MOST_PLAIN = 8L * 1024 * 1024;
    private static final int MOST_PARAGRAPHS = 200_000;

    static ComparedFile read(String name) {
        try {
            var path = Path.of(name);
            if (Files.isDirectory(path)) throw new Unable("differences.unable.read", name);
            // What one program pipes into another can be read but once.
            return Files.isRegularFile(path) ? read(path) : readCopyOf(path);
        } catch (Unreadable refused) {
            throw new UnreadableFile(name, refused.reason());
        } catch (IOException | InvalidPathException e) {
            throw new Unable("differences.unable.read", name);
        }
    }

    /** By lines or by blocks as both files are written: the same paragraphs should not differ by how they are broken. */
    List<String> paragraphs(ComparedFile other) {
        if (lines == null) return whole;
        var isWrapped = lines.isWrapped() || (other.lines != null && other.lines.isWrapped() && lines.hasBlocks());
        return isWrapped ? lines.blocks() : lines.each();
    }

    private static ComparedFile read(Path path) throws IOException {
        if (Files.size(path) == 0) return new ComparedFile(Lines.of(""), List.of());
        return switch (FileKind.of(path)) {
            case TEXT -> new ComparedFile(bounded(Lines.of(plain(path))), List.of());
            case HTML -> new ComparedFile(null, bounded(Lines.of(html(path))).blocks());
            case PDF, DOCX, ODT, AKN -> new ComparedFile(null, new TextExtraction().paragraphs(path));
        };
    }

    private static ComparedFile readCopyOf(Path path) throws IOException {
        var copy = Files.createTempFile("entente-diff", ".tmp");
        try (var in = Files.newInputStream(path)) {
            copy(in, copy);
            return read(copy);
        } finally {
            Files.delete(copy);
        }
    }

    /** No more than can be compared: some pipes never end. */
    private static void copy(InputStream in, Path copy) throws IOException {
        try (var out = Files.newOutputStream(copy)) {
            var buffer = new byte[64 * 1024];
            var left = 8 * MOST_PLAIN;
            for (var read = in.read(buffer); read > 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) throw new Unreadable(Reason.TOO_LARGE);
                out.write(buffer, 0, read);
            }
        }
    }

    private static String plain(Path path) throws IOException {
        try {
            return PlainText.of(path, MOST_PLAIN).text();
        } catch (Unreadable refused) {
            if (refused.reason() != Reason.EMPTY) throw refused;
        }
        try {
            // Without a letter it may still have lines, such as those of stars between two parts.
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new Unreadable(Reason.BAD_ENCODING);
        }
    }

    private static String html(Path path) throws IOException {
        if (Files.size(path) > MOST_PLAIN) throw new Unreadable(Reason.TOO_LARGE);
        return Html.text(Html.markup(Files.readAllBytes(path)));
    }

    private static Lines bounded(Lines lines) {
        if (lines.each().size() > MOST_PARAGRAPHS) throw new Unreadable(Reason.TOO_MANY);
        return lines;
    }
}
