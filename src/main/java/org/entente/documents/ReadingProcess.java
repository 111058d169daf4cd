package org.entente.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads an untrusted file in a process of its own with little memory and little time, so that no file, however made, can
 * take the program with it.
 */
final class ReadingProcess {

    private static final int SECONDS = 60;
    private static final long MOST_TEXT = 32L * 1024 * 1024;

    /** One at a time: the machine has other work too. */
    private final Semaphore turns = new Semaphore(1, true);

    String read(Path file, FileKind kind) throws IOException {
        var output = Files.createTempFile("entente-text", ".txt");
        try {
            turns.acquire();
            try {
                return read(file, kind, output);
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String read(Path file, FileKind kind, Path output) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(file, kind, output))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) throw new Unreadable(Unreadable.Reason.TIMEOUT);
        } finally {
            process.destroyForcibly();
        }
        var code = process.exitValue();
        if (code >= Reader.REFUSED && code < Reader.REFUSED + Unreadable.Reason.values().length) {
            throw new Unreadable(Unreadable.Reason.values()[code - Reader.REFUSED]);
        }
        // Out of memory, or a library that gave up: what such a file holds is not to be had.
        if (code != 0) throw new Unreadable(Unreadable.Reason.DAMAGED);
        if (Files.size(output) > MOST_TEXT) throw new Unreadable(Unreadable.Reason.ZIP_BOMB);
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static List<String> command(Path file, FileKind kind, Path output) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "org.entente.documents.ReadingProcess$Reader",
                kind.name(),
                file.toString(),
                output.toString());
    }

    /** The other side: started by {@link #command}, it writes the text and leaves, its exit code saying why where it cannot. */
    static final class Reader {

        static final int REFUSED = 40;

        private Reader() {}

        public static void main(String[] arguments) throws IOException {
            try {
                var kind = FileKind.valueOf(arguments[0]);
                var file = Path.of(arguments[1]);
                var text = kind == FileKind.HTML ? TextExtraction.html(file) : BinaryText.read(kind, file);
                Files.writeString(Path.of(arguments[2]), text, StandardCharsets.UTF_8);
            } catch (Unreadable refused) {
                System.exit(REFUSED + refused.reason().ordinal());
            }
        }
    }
}
