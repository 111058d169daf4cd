package org.entente.documents.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.documents.FileKind;
import org.entente.documents.Html;
import org.entente.documents.Unreadable;
import tools.jackson.databind.json.JsonMapper;

/** A program of its own: it reads one file, writes what it found beside it, and leaves; its exit code says why where it cannot. */
final class Reader {

    private Reader() {}

    /** What is wished for, the kind of the file, the file, the name it came with, and where the answer goes. */
    public static void main(String[] arguments) throws IOException {
        try {
            var kind = FileKind.valueOf(arguments[1]);
            var file = Path.of(arguments[2]);
            var answer = switch (arguments[0]) {
                case "text" ->
                    kind == FileKind.HTML
                            ? Html.text(Html.markup(Files.readAllBytes(file)))
                            : BinaryText.read(kind, file);
                case "structure" ->
                    JsonMapper.builder().build().writeValueAsString(Structures.read(kind, file, arguments[3]));
                case "paragraphs" -> JsonMapper.builder().build().writeValueAsString(WholeParagraphs.read(kind, file));
                case "tracked" -> JsonMapper.builder().build().writeValueAsString(TrackedWord.read(file));
                default -> throw new IllegalArgumentException(arguments[0]);
            };
            Files.writeString(Path.of(arguments[4]), answer, StandardCharsets.UTF_8);
        } catch (Unreadable refused) {
            System.exit(refused.reason().exit());
        }
    }
}
